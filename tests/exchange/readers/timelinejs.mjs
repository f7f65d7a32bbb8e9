// TimelineJS in Chromium shows the slides: their headlines, texts and dates as a reader sees them.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { done, events, folder, same, text } from './law.mjs';

const library = pathToFileURL(`${folder}/node_modules/@knight-lab/timelinejs/dist`).href;
const data = text('events.timelinejs').replaceAll('</', '<\\/');
const page = `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="${library}/css/timeline.css">
<script src="${library}/js/timeline.js"></script><div id="timeline" style="width: 1200px; height: 700px"></div><pre id="out"></pre>
<script>
  const timeline = new TL.Timeline('timeline', ${data}, { font: null, start_at_slide: 0 });
  const words = (slide, part) => slide.querySelector(part)?.innerText.trim() ?? null;
  const tell = () => {
    const slides = [...document.querySelectorAll('.tl-slide')].map((slide) => ({
      id: slide.id, headline: slide.querySelector('.tl-headline')?.textContent.trim() ?? null,
      date: slide.querySelector('.tl-headline-date')?.textContent.trim() ?? null,
      text: slide.querySelector('.tl-text-content')?.textContent.trim() ?? null,
      link: slide.querySelector('.tl-headline a')?.getAttribute('href') ?? null }));
    const all = (part) => [...document.querySelectorAll(part)].map((it) => it.textContent.trim());
    const out = { slides, groups: all('.tl-timegroup-message'), eras: all('.tl-timeera-text h2, .tl-timeera .tl-headline'), ticks: all('.tl-timeaxis-tick') };
    document.getElementById('out').textContent = JSON.stringify(out);
  };
  let told = false;
  const when = () => { if (document.querySelectorAll('.tl-slide').length > 1 && !told) { told = true; setTimeout(tell, 2000); } else if (!told) setTimeout(when, 100); };
  window.onerror = (message) => { document.getElementById('out').textContent = JSON.stringify({ error: String(message) }); told = true; };
  when();
</script>`;
mkdirSync(`${folder}/page`, { recursive: true });
writeFileSync(`${folder}/page/index.html`, page);
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--allow-file-access-from-files', ...quiet];
const ran = spawnSync('chromium', [...flags, `--user-data-dir=${folder}/page/profile`, '--virtual-time-budget=20000', '--window-size=1200,800',
  '--dump-dom', pathToFileURL(`${folder}/page/index.html`).href], { encoding: 'utf8', maxBuffer: 1 << 26 });
const out = ran.stdout?.split('<pre id="out">')[1]?.split('</pre>')[0];
if (!out) throw new Error(`no answer from the page: ${ran.stderr}`);
const unescaped = out.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const shown = JSON.parse(unescaped);
if (process.env.TELL) console.log(JSON.stringify(shown, null, 1));
same('errors', shown.error ?? null, null);
const slides = new Map(shown.slides.map((slide) => [slide.id, slide]));
for (const event of events) {
  const slide = slides.get(event.id);
  same(`${event.id} headline`, slide?.headline, event.title);
  same(`${event.id} link`, slide?.link, event.url);
  if (event.summary) same(`${event.id} text`, slide?.text, event.summary);
}
same('groups', shown.groups, ['War; and, peace', 'Arts & <crafts>']);
same('eras', shown.eras, ['Empire & after']);
const dates = { ides: 'March 15, 44 BCE', 'year-zero': '1 BCE', rome: '27 BCE — 476', day: 'May 25, 2012', months: 'May 2012 — August 2012' };
Object.entries(dates).forEach(([id, date]) => same(`${id} date`, slides.get(id)?.date, date));
const inWords = ['about', 'decade', 'season', 'open', 'either', 'julian', 'utc'];
events.filter((event) => inWords.includes(event.id)).forEach((event) => same(`${event.id} date`, slides.get(event.id)?.date, event.words));
done('TimelineJS', `${slides.size} slides, ${shown.groups.length} groups, ${shown.eras.length} era`);
