import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { readFigures } from '../../../src/evidence/read.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
const readScenes = (): any[] => readdirSync('content/story').sort().map((f) => parse(readFileSync('content/story/' + f, 'utf8')));
import { fillForward, firstState } from '../../../src/stage/state.ts';
import { plainText } from '../../../src/prose/prose.ts';
import { PARAMETERS } from '../../../src/model/index.ts';
import { figureNumber } from '../../../src/prose/values.ts';
import { Writer } from '../../../src/prose/writer.ts';
import { readOpening, readSections, readGlossary } from '../../../src/methods/read.ts';

test('story', () => {
  const figures = readFigures();
  const scenes = readScenes();
  const out: string[] = []; const errs: string[] = [];
  const q = (x: any): number => typeof x === 'number' ? x : 'figure' in x ? figureNumber(x.figure, { figures, state: firstState }) : (PARAMETERS as any)[x.parameter].default;
  const steps = scenes.flatMap((s) => s.steps);
  const states = fillForward(steps.map((s: any) => { const st: any = { ...s.state }; for (const k of ['pay','salary','bonus','stock','tokens']) if (st[k] !== undefined) st[k] = q(st[k]); if (st.budgets) st.budgets = st.budgets.map(q); return { id: s.id, state: st }; }));
  let words = 0;
  for (const s of steps) for (const f of ['finding','text','alternative'] as const) {
    try { const t = plainText(s[f], { figures, state: states.get(s.id)! }); out.push(`${f==='finding'?'\n## '+s.id+'\n**':f==='alternative'?'  ALT ':''}${t}${f==='finding'?'**':''}`); if (f==='text') words += t.split(' ').length; } catch (e) { errs.push(`${s.id} ${f}: ${(e as Error).message}`); }
  }
  out.push('WORDS ' + words);
  for (const sc of scenes) if (sc.opening) out.push(plainText(sc.opening, { figures, state: firstState }));
  writeFileSync('/tmp/f/story.txt', out.join('\n'));
  const w = new Writer(); const m: string[] = [];
  const all = (o: any, place: string) => { if (typeof o === 'string') { try { m.push(`${place}: ${w.plain(o, place)}`); } catch (e) { errs.push((e as Error).message); } } else if (Array.isArray(o)) o.forEach((x, i) => all(x, `${place}.${i}`)); else if (o && typeof o === 'object') for (const [k, v] of Object.entries(o)) if (!['tex','id','method','see','steps'].includes(k)) all(v, `${place}.${k}`); };
  all(readOpening(), 'opening'); for (const s of readSections()) all(s, s.id);
  for (const t of readGlossary(new Set(steps.map((s) => s.id)))) all(t, 'glossary ' + t.id);
  writeFileSync('/tmp/f/methods.txt', m.join('\n'));
  writeFileSync('/tmp/f/errs.txt', errs.join('\n'));
}, 200000);
