// ical.js reads the calendar.

import ICAL from 'ical.js';
import { done, events, same, text } from './law.mjs';

const calendar = new ICAL.Component(ICAL.parse(text('events.ical')));
const found = new Map(calendar.getAllSubcomponents('vevent').map((part) => [part.getFirstPropertyValue('uid'), part]));
const sayable = events.filter((event) => /^[0-9]{4}-/.test(event.earliest) && !event.earliest.startsWith('0000'));
same('events', [...found.keys()], sayable.map((event) => event.id));
for (const event of sayable) {
  const part = found.get(event.id);
  const read = new ICAL.Event(part);
  same(`${event.id} summary`, read.summary, event.title);
  same(`${event.id} date`, part.getFirstPropertyValue('x-edtf'), event.date);
  same(`${event.id} place`, read.location ?? null, event.place);
  same(`${event.id} tags`, part.getFirstProperty('categories').getValues().slice(1), event.tags);
  if (read.startDate.isDate) {
    same(`${event.id} start`, read.startDate.toString(), event.earliest);
    const last = read.endDate.clone();
    last.day -= 1;
    const end = event.latest === '+inf' ? '2011-12-31' : event.latest;
    same(`${event.id} end`, last.toString(), end);
  }
}
const at = (id) => [found.get(id), new ICAL.Event(found.get(id))];
same('time', at('time')[1].startDate.toString(), '2012-05-25T14:30:00');
same('utc', at('utc')[1].startDate.toString(), '2012-05-25T12:30:00Z');
same('hours', at('hours')[1].duration.toString(), 'PT1H30M');
same('about', at('about')[1].description, 'c. 1850: Commas, semicolons; and \\n no line');
same('formula', at('formula')[1].description, '-5 degrees');
done('ical.js', `${found.size} events`);
