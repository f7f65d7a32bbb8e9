// A JSON-LD processor expands the graph and makes statements of it; nothing is fetched, and nothing is dropped.

import jsonld from 'jsonld';
import { done, events, same, text } from './law.mjs';

const base = 'https://example.org/file';
const documentLoader = (address) => {
  throw new Error(`${address} would be fetched`);
};
const options = { base, documentLoader, safe: true };
const expanded = await jsonld.expand(JSON.parse(text('events.jsonld')), options);
const vocabulary = 'https://schema.org/';
const found = new Map(expanded.map((node) => [node['@id'], node]));
const value = (node, key) => node[vocabulary + key]?.[0]['@value'] ?? node[vocabulary + key]?.[0]['@id'];
for (const event of events) {
  const node = found.get(`${base}#${event.id}`);
  same(`${event.id} type`, node?.['@type'], [`${vocabulary}Event`]);
  same(`${event.id} name`, value(node, 'name'), event.title);
  same(`${event.id} date`, value(node, 'temporalCoverage'), event.gregorian ?? event.date);
  same(`${event.id} address`, value(node, 'url') ?? null, event.url);
  const cited = (node[`${vocabulary}citation`] ?? []).map((source) => source['@id']);
  same(`${event.id} sources`, cited, event.sources.map((id) => `${base}#source-${id}`));
  cited.forEach((id) => same(id, found.get(id)?.['@type'], [`${vocabulary}CreativeWork`]));
}
const of = (id) => found.get(`${base}#${id}`);
same('days', [value(of('days'), 'startDate'), value(of('days'), 'endDate')], ['2012-05-25', '2012-05-27']);
same('utc', value(of('utc'), 'startDate'), '2012-05-25T14:30+02:00');
same('about', value(of('about'), 'startDate') ?? null, null);
const statements = await jsonld.toRDF(JSON.parse(text('events.jsonld')), options);
same('statements', statements.length > expanded.length, true);
done('jsonld', `${expanded.length} nodes, ${statements.length} statements`);
