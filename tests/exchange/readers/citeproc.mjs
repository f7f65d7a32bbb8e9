// citeproc sets the sources in type: each title, and each date as the note of the source has it.

import CSL from 'citeproc';
import { done, same, text } from './law.mjs';

const items = JSON.parse(text('events.csl'));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const number = (at) => String(at + 1).padStart(2, '0');
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms>
  <term name="ad">AD</term><term name="bc">BC</term><term name="circa" form="short">c.</term>
  ${months.map((word, at) => `<term name="month-${number(at)}">${word}</term>`).join('')}
  ${seasons.map((word, at) => `<term name="season-${number(at)}">${word}</term>`).join('')}
</terms></locale>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>Test</title><id>test</id><updated>2026-11-29T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>
    <text variable="title" suffix=" ["/>
    <choose><if is-uncertain-date="issued"><text term="circa" form="short" suffix=" "/></if></choose>
    <choose><if variable="issued"><date variable="issued">
      <date-part name="year" form="long"/><date-part name="month" prefix=" "/><date-part name="day" prefix=" "/>
    </date></if><else><text value="none"/></else></choose>
    <text value="]"/>
  </layout></bibliography></style>`;
const engine = new CSL.Engine(
  { retrieveLocale: () => locale, retrieveItem: (id) => items.find((item) => item.id === id) },
  style,
);
engine.updateItems(items.map((item) => item.id));
engine.setOutputFormat('text');
const [order, entries] = engine.makeBibliography();
const said = new Map(order.entry_ids.map(([id], at) => [id, entries[at].trim()]));
for (const { id, title, note } of items) same(id, said.get(id), `${title} [${note}]`);
done('citeproc', `${items.length} references`);
