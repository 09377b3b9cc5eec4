import { formatCompactDollars } from '../../scenario/describe.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';

/** Dots side by side in a tray: the number that draws them largest is taken. */
const columnChoices = [8, 10, 12, 14];

/** Years of dots in three trays; tokens pass through theirs to the company's side. */
export const trays: Formation = (state, frame, { defaults }) => {
  const { compounding } = defaults;
  const month = Math.min(state.year * 12, compounding.series.raise.length - 1);
  const at = (name: keyof typeof compounding.series) =>
    dotsFor(compounding.series[name][month] ?? 0);
  const passed = dotsFor(defaults.amount) * state.year;
  // One scale for every step of the scene: room for the best stock price and the company's rows.
  const layouts = columnChoices.map((columns) => {
    const tallest = Math.ceil(dotsFor(compounding.end.equityP90) / columns);
    const widest = frame.width / (columns * 3 + 8);
    const companyRoom = Math.ceil(passed / Math.min(50, Math.floor(frame.width / widest))) + 1;
    const words = frame.height - frame.text * (state.company ? 6.4 : 4.4);
    const rows = tallest + 1 + (state.company ? companyRoom + 1 : 0);
    return { columns, companyRoom, pitch: pitchWithin(widest, words / rows, 24) };
  });
  const { columns, companyRoom, pitch } = layouts.reduce((best, layout) =>
    layout.pitch > best.pitch ? layout : best,
  );
  const picture = emptyPicture(frame, pitch * 0.4);
  const trayWidth = columns * pitch;
  const gap = Math.min((frame.width - 3 * trayWidth) / 3, trayWidth * 0.8);
  const left = (frame.width - 3 * trayWidth - 2 * gap) / 2;
  const companyTop = frame.height - companyRoom * pitch - frame.text * 1.4;
  const floor = state.company
    ? companyTop - frame.text * 2.4 - pitch * 0.7
    : frame.height - frame.text * 1.6 - pitch * 0.7;

  const columnsOf = [
    { kind: 'raise', role: 'cash', name: 'Raise', count: at('raise') },
    { kind: 'equity', role: 'equity', name: 'Stock', count: at('equityMean') },
    { kind: 'tokens', role: 'tokens', name: 'Tokens', count: at('tokens') },
  ] as const;

  columnsOf.forEach(({ kind, role, name, count }, index) => {
    const x = left + index * (trayWidth + gap);
    const focused = state.focus === kind || (state.focus === 'career' && index !== 1);
    const faint = state.focus !== null && !focused;
    const wall = pitch * 0.7;
    const right = x + trayWidth - pitch + wall;
    picture.strokes.push({
      d: `M${round(x - wall)} ${round(floor - pitch * 2)}V${round(floor + wall)}H${round(right)}V${round(floor - pitch * 2)}`,
      role: 'edge',
      width: 1.5,
    });
    let top = Math.ceil(count / columns);
    const use = state.focus === 'career' && kind === 'tokens' ? at('tokensUse') : count;
    picture.dots.push(
      ...grid({ count: use, kind, role, x, y: floor, columns, pitch, grow: 'up', faint }),
    );
    if (use < count) {
      const useRows = Math.ceil(use / columns);
      const career = count - use;
      const careerY = floor - (useRows + 0.6) * pitch;
      picture.dots.push(
        ...grid({
          count: career,
          from: use,
          kind,
          role,
          x,
          y: careerY,
          columns,
          pitch,
          grow: 'up',
          hollow: true,
        }),
      );
      top = useRows + 0.6 + Math.ceil(career / columns);
      const noteY = floor - top * pitch - frame.text * 2.3;
      const parts = [
        `use ${formatCompactDollars(use * 1000)}`,
        `career ${formatCompactDollars(career * 1000)}`,
      ];
      parts.forEach((part, line) => {
        picture.words.push(
          words(right + 2, noteY - (parts.length - 1 - line) * frame.text * 1.2, part, {
            role,
            anchor: 'end',
          }),
        );
      });
    }
    if (state.fan && kind === 'equity') {
      const high = at('equityP90');
      const low = at('equityP10');
      picture.dots.push(
        ...grid({
          count: high - count,
          from: count,
          kind,
          role,
          x,
          y: floor - top * pitch,
          columns,
          pitch,
          grow: 'up',
          hollow: true,
          faint: true,
        }),
      );
      for (const [value, label] of [
        [high, 'good:'],
        [low, 'poor:'],
      ] as const) {
        const y = floor - (value / columns - 0.5) * pitch;
        picture.strokes.push(segment([x - wall, y], [right + 6, y], { role, width: 1.5 }));
        picture.words.push(
          words(
            right + 9,
            y + frame.text * 0.35,
            `${label} ${formatCompactDollars(value * 1000)}`,
            { role },
          ),
        );
      }
      top = Math.ceil(high / columns) + 1;
    }
    // The span has the room to the right of the stock, where the tokens' own value would stand.
    const showValue = !state.fan || kind === 'raise';
    const labelY = floor - top * pitch - frame.text * 0.4;
    if (showValue) {
      picture.words.push(
        words(x + (trayWidth - pitch) / 2, labelY, formatCompactDollars(count * 1000), {
          role,
          anchor: 'middle',
          size: 'value',
          strong: true,
        }),
      );
    }
    picture.words.push(
      words(x + (trayWidth - pitch) / 2, floor + pitch * 0.7 + frame.text * 1.15, name, {
        role,
        anchor: 'middle',
        strong: true,
      }),
    );
  });

  picture.words.push(
    words(0, frame.text, `After ${defaults.yearsWords(state.year)}`, {
      role: 'muted',
    }),
  );
  if (state.company) {
    const companyColumns = Math.min(50, Math.floor(frame.width / pitch));
    const faint = state.focus !== null && state.focus !== 'tokens';
    picture.strokes.push(
      segment([0, companyTop - frame.text * 0.55], [frame.width, companyTop - frame.text * 0.55], {
        dashed: true,
        role: 'edge',
      }),
    );
    picture.words.push(
      words(
        frame.width / 2,
        companyTop + frame.text * 0.7,
        `The company’s side: ${formatCompactDollars(passed * 1000)} of tokens, as work`,
        {
          role: 'company',
          anchor: 'middle',
        },
      ),
    );
    // The thesis in one movement: they leave through the token tray, and land as work.
    const tray = { x: left + 2 * (trayWidth + gap) + trayWidth / 2, y: floor };
    picture.dots.push(
      ...grid({
        count: passed,
        from: 300,
        kind: 'tokens',
        role: 'tokens',
        x: (frame.width - (companyColumns - 1) * pitch) / 2,
        y: companyTop + frame.text * 1.2 + pitch * 0.6,
        columns: companyColumns,
        pitch,
        faint,
      }).map((dot) => ({ ...dot, from: tray })),
    );
  }
  return picture;
};
