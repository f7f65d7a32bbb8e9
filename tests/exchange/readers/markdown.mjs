// marked reads the table: a row an event, and no sign of an author acts.

import { Marked } from 'marked';
import { done, events, same, text } from './law.mjs';

const tokens = new Marked({ gfm: true }).lexer(text('events.markdown'));
const table = tokens.find((token) => token.type === 'table');
const plain = (tokens) => tokens.map((token) => (token.tokens ? plain(token.tokens) : token.text)).join('');
const unescaped = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
same('heading', unescaped(plain(tokens[0].tokens)), 'What <others> read & how');
same('rows', table.rows.length, events.length);
events.forEach((event, at) => {
  const cells = table.rows[at].map((cell) => unescaped(plain(cell.tokens)));
  same(`${event.id} date`, cells[0], event.words);
  same(`${event.id} title`, cells[1], event.title);
  same(`${event.id} place`, cells[3], event.place ?? '');
});
done('marked', `${table.rows.length} rows of ${table.header.length} cells`);
