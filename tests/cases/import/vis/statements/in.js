var groups = new vis.DataSet([{id: 1, content: 'K'}]);
var items = new vis.DataSet([
  {id: 1, content: 'item 1', start: '2014-04-20', group: 1}
]);
