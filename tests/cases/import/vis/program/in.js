// DOM element where the timeline is attached
var items = new vis.DataSet([
    {id: 1, content: 'item 1', start: '2014-04-20'},
    {id: 'b', content: "item <b>2</b>", start: new Date(2014, 3, 14), end: new Date(2014, 3, 18)},
    {id: 3, content: 'now', start: new Date()},
]);
