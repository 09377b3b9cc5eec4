import { figures, person, personPart } from '../../picture/figures.ts';
import { headcount } from '../../model/index.ts';
import { headcountOptions } from '../../scenario/options.ts';
import { chainLayout, doorsOf } from '../../widgets/headcount/layout.ts';
import { best, finding, question, subject, verdict } from '../../widgets/headcount/sentences.ts';
import { table } from '../../widgets/headcount/table.ts';
import { heads, times } from '../../widgets/words.ts';
import type { Mark } from '../../picture/marks.ts';
import { along, straight } from '../parts.ts';
import type { Sheet } from '../sheet.ts';
import type { Look } from './view.ts';

const barHeight = 24;

/** How a row of people breaks in the width of a sheet, when each is so high. */
function rowsOf(sheet: Sheet, count: number, before: number, each: number) {
  const row = figures(count, before);
  const scale = each / person.height;
  const [width, gap] = [person.width * scale, 6 * scale];
  const inRow = Math.max(1, Math.floor((sheet.width + gap) / (width + gap)));
  const rows = Math.ceil(row.fills.length / inRow);
  const legend = row.each > 1 ? 24 : 0;
  return { row, scale, width, gap, inRow, height: rows * each + (rows - 1) * gap + legend };
}

/** A row of people, as `People.svelte` draws them; goes on below it. */
function people(sheet: Sheet, count: number, before: number, height: number): void {
  const { row, scale, width, gap, inRow } = rowsOf(sheet, count, before, height);
  row.fills.forEach((fill, index) => {
    const x = sheet.left + (index % inRow) * (width + gap);
    const y = sheet.y + Math.floor(index / inRow) * (height + gap);
    // Whole figures are one path; the outline of who is missing, and the part of who is there, stand on it.
    const d = person.path;
    if (fill < 1)
      sheet.add({
        kind: 'moved',
        x,
        y,
        scale,
        mark: { kind: 'path', d, stroke: 'edge', strokeWidth: 1.2, dash: '2 2' },
      });
    const there: Mark = { kind: 'moved', x, y, scale, mark: { kind: 'path', d, fill: 'people' } };
    if (fill >= 1) sheet.add(there);
    else if (fill > 0)
      sheet.add({
        kind: 'clip',
        box: { x, y, width: personPart(fill) * scale, height },
        marks: [there],
      });
  });
  const rows = Math.ceil(row.fills.length / inRow);
  sheet.gap(rows * height + (rows - 1) * gap);
  if (row.each > 1) {
    sheet.gap(4);
    sheet.paragraph(`Each figure is ${row.each} people.`, { role: 'muted' });
  }
}

const engineers = (count: number): string => (heads(count) === '1' ? 'engineer' : 'engineers');

export const headcountView: Look = (scenario) => {
  const answer = headcount(headcountOptions(scenario));
  const { bars, today } = chainLayout(answer, scenario);
  const doors = doorsOf(answer, scenario);

  /** The claim is an outline, what is left is solid; `Chain.svelte`. */
  function bar(sheet: Sheet, index: number, room: number): void {
    const { end, from, value } = bars[index]!;
    const isClaim = index === 0;
    const isNet = index === bars.length - 1;
    const y = sheet.y;
    const box = { x: sheet.left, y, width: room, height: barHeight };
    const right = along(box, end);
    const middle = y + barHeight / 2;
    if (from > end)
      sheet.add({
        kind: 'path',
        d: straight(right, middle, along(box, from), middle),
        stroke: 'edge',
        strokeWidth: 1,
        dash: '1 4',
      });
    const shape = { x: sheet.left, y, width: right - sheet.left, height: barHeight };
    sheet.add(
      isClaim
        ? { kind: 'rect', ...shape, stroke: 'tokens', strokeWidth: 1.5, dash: '4 3' }
        : { kind: 'rect', ...shape, fill: 'tokens', ...(isNet ? {} : { cover: 0.4 }) },
      {
        kind: 'path',
        d: straight(along(box, today), y - 4, along(box, today), y + barHeight + 4),
        stroke: 'ink',
        strokeWidth: 1,
      },
    );
    sheet.inside(right + 8, y + (isNet ? 20 : 18), times(value), {
      font: 'label-600',
      size: isNet ? 24 : 18,
      role: 'tokens-ink',
      halo: true,
    });
    sheet.gap(barHeight);
  }

  function foot(sheet: Sheet, room: number): void {
    const box = { x: sheet.left, y: sheet.y, width: room, height: 0 };
    sheet.inside(along(box, today), sheet.y + 18, '1×: today', {
      anchor: today > 80 ? 'end' : 'middle',
    });
    sheet.gap(24);
  }

  function door(sheet: Sheet, { name, count, words }: (typeof doors)[number]): void {
    sheet.rule();
    sheet.gap(8);
    sheet.paragraph(name, { font: 'label-600', size: 14 });
    const value = count === null ? 'none' : heads(count);
    sheet.line(sheet.left, sheet.y + 27, value, { font: 'label-600', size: 30, role: 'people' });
    if (count !== null)
      sheet.line(
        sheet.left + sheet.measure(value, 'label-600', 30) + 7,
        sheet.y + 27,
        engineers(count),
        { size: 14, role: 'people' },
      );
    sheet.gap(40);
    people(sheet, count ?? 0, scenario.teamSize, 32);
    sheet.gap(8);
    sheet.paragraph(words, { size: 14 });
  }

  return {
    subject,
    question,
    finding: `${finding(answer, scenario)} ${best(answer, scenario)}`,
    table: table(answer, scenario),
    chart(sheet) {
      const room =
        sheet.width -
        Math.max(...bars.map(({ value }) => sheet.measure(times(value), 'label-600', 24))) -
        10;
      bars.forEach(({ words }, index) => {
        if (index > 0) sheet.gap(10);
        const font = index === bars.length - 1 ? 'label-600' : 'label-400';
        sheet.paragraph(words, { size: 14, font });
        sheet.gap(4);
        bar(sheet, index, room);
      });
      foot(sheet, room);
      sheet.gap(12);
      sheet.paragraph(verdict(answer, scenario), { font: 'text-400', size: 19, leading: 1.3 });
      sheet.gap(18);
      const count = sheet.width < 520 ? 1 : doors.length;
      if (count === 1)
        doors.forEach((one, index) => {
          if (index > 0) sheet.gap(18);
          door(sheet, one);
        });
      else
        sheet.columns(
          count,
          26,
          doors.map((one) => (column) => door(column, one)),
        );
    },
    card(sheet, height) {
      const bottom = sheet.y + height;
      const barRoom = sheet.width - 74;
      for (const [index, words] of [
        [0, 'The claim'],
        [bars.length - 1, 'What is left of it'],
      ] as const) {
        sheet.paragraph(words, { size: 15 });
        sheet.gap(4);
        bar(sheet, index, barRoom);
        sheet.gap(12);
      }
      const { count } = doors[1]!;
      sheet.paragraph(doors[1]!.name, { size: 15 });
      sheet.gap(4);
      const room = bottom - sheet.y;
      const size = [40, 34, 28, 22, 18, 14].find(
        (each) => rowsOf(sheet, count ?? 0, scenario.teamSize, each).height <= room,
      );
      people(sheet, count ?? 0, scenario.teamSize, size ?? 14);
      sheet.y = bottom;
    },
  };
};
