/** A link’s preview: the line that the answer stands on, and no answer. */
import { rule, words, type Mark } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';

const LINE = 55;

const marks: readonly Mark[] = [
  rule({ x: 0, y: LINE }, { x: 100, y: LINE }, 'edge', { width: 2 }),
  rule({ x: 0, y: LINE, dy: -12 }, { x: 0, y: LINE, dy: 12 }, 'ink', { width: 2 }),
  rule({ x: 100, y: LINE, dy: -12 }, { x: 100, y: LINE, dy: 12 }, 'ink', { width: 2 }),
  {
    mark: 'bar',
    x: 18,
    y: LINE - 8,
    width: 30,
    height: 16,
    role: 'tokens',
    outline: 2,
    dash: '4 3',
  },
  words({ x: 33, y: LINE, dy: -22 }, '?', 'tokens-ink', {
    size: 28,
    strong: true,
    anchor: 'middle',
  }),
  words({ x: 0, y: LINE, dy: 20 }, 'nothing', 'muted', { size: 14, stand: 'under' }),
  words({ x: 100, y: LINE, dy: 20 }, 'as good as pay', 'muted', {
    size: 14,
    stand: 'under',
    anchor: 'end',
  }),
];

export const card = (): readonly Part[] => [{ part: 'plot', marks, height: 150 }];
