import { compounding, unvestedValue } from '../../model/index.ts';
import { formatCompactDollars } from '../../scenario/describe.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';

const columns = 6;

/** A door: what has gone through it with you, and what stays on the company's side. */
export const door: Formation = (state, frame, { defaults }) => {
  const left = compounding({ leaveYear: state.leaveYear });
  const month = Math.round(state.leaveYear * 12);
  const value = (name: 'raise' | 'equityMean' | 'tokens') =>
    dotsFor(state.counted ? left.end[name] : (left.series[name][month] ?? 0));
  const taken = [
    { kind: 'raise', role: 'cash', name: 'raise', count: value('raise') },
    { kind: 'equity', role: 'equity', name: 'vested stock', count: value('equityMean') },
    { kind: 'tokens', role: 'tokens', name: 'tokens used', count: value('tokens') },
  ] as const;
  const pitch = pitchWithin(frame.width / 34, (frame.height - frame.text * 8) / 22, 17);
  const picture = emptyPicture(frame, pitch * 0.4);
  const doorX = Math.max(
    frame.width * 0.34,
    frame.text * 6.2 + Math.min(frame.height * 0.5, 260) * 0.16,
  );
  const floor = frame.height - frame.text * 1.8;

  // The door stands open: a frame, and a leaf seen at an angle.
  const doorHeight = Math.min(frame.height * 0.5, 260, frame.width * 0.42);
  const doorWidth = doorHeight * 0.34;
  picture.strokes.push(
    segment([0, floor], [frame.width, floor], { role: 'edge', width: 1.5 }),
    {
      d: `M${round(doorX - doorWidth / 2)} ${round(floor)}v${round(-doorHeight)}h${round(doorWidth)}v${round(doorHeight)}`,
      role: 'ink',
      width: 2,
    },
    {
      d: `M${round(doorX + doorWidth / 2)} ${round(floor - doorHeight)}l${round(doorWidth * 0.42)} ${round(doorHeight * 0.09)}v${round(doorHeight * 0.91)}`,
      role: 'ink',
      width: 2,
    },
  );
  picture.people.push({ x: doorX, y: floor, height: doorHeight * 0.55, share: 1 });

  const companyX = pitch;
  const unvested = dotsFor(unvestedValue({ leaveYear: state.leaveYear }));
  const budget = dotsFor(defaults.amount);
  const companyColumns = 5;
  const behind = [
    { kind: 'equity', role: 'equity', name: 'Unvested', from: 200, count: unvested },
    { kind: 'tokens', role: 'tokens', name: 'Budget', from: 200, count: budget },
  ] as const;
  let y = floor - pitch;
  for (const { kind, role, name, from, count } of behind) {
    const rows = Math.ceil(count / companyColumns);
    picture.dots.push(
      ...grid({
        count,
        from,
        kind,
        role,
        x: companyX,
        y,
        columns: companyColumns,
        pitch,
        grow: 'up',
        hollow: true,
      }),
    );
    y -= rows * pitch + frame.text * 0.3;
    picture.words.push(words(companyX - pitch * 0.4, y + pitch * 0.3, name, { role }));
    y -= frame.text * 1.4;
  }
  const yoursX = doorX + doorWidth * 0.5 + doorWidth * 0.42 + pitch * 1.2;
  let rise = floor - pitch;
  for (const { kind, role, name, count } of taken) {
    const perRow = Math.max(
      columns,
      Math.min(16, Math.floor((frame.width - yoursX - frame.text * 6.4) / pitch)),
    );
    const rows = Math.ceil(count / perRow);
    picture.dots.push(
      ...grid({ count, kind, role, x: yoursX, y: rise, columns: perRow, pitch, grow: 'up' }),
    );
    const labelX = yoursX + perRow * pitch;
    const labelY = rise - Math.max(0, (rows - 1) * pitch) / 2;
    picture.words.push(
      words(labelX, labelY, formatCompactDollars(count * 1000), {
        role,
        size: 'value',
        strong: true,
      }),
      words(labelX, labelY + frame.text * 1.15, name, { role }),
    );
    rise -= Math.max(rows * pitch, frame.text * 2.4) + frame.text * 1.1;
  }
  picture.words.push(
    words(companyX - pitch * 0.4, frame.text, 'Stays behind', { role: 'company', strong: true }),
    words(
      yoursX,
      frame.text,
      state.counted ? `Yours by year ${defaults.years}` : 'Yours on the day',
      { strong: true },
    ),
  );
  return picture;
};
