import type { Scenario } from '../../scenario/schema.ts';
import { ladderLayout } from '../../widgets/budget/layout.ts';
import { modelOf } from '../../widgets/budget/model.ts';
import { reckon } from '../../widgets/budget/reckon.ts';
import {
  curveMeaning,
  finding,
  mixPrice,
  question,
  span,
  subject,
  tokensBought,
} from '../../widgets/budget/sentences.ts';
import { table } from '../../widgets/budget/table.ts';
import { dollars, money, percent, signedPercent } from '../../widgets/words.ts';
import { along, area, down, line, moment, momentRoom, reading, straight } from '../parts.ts';
import type { Box } from '../../picture/marks.ts';
import type { Sheet } from '../sheet.ts';
import type { Look } from './view.ts';

const plotHeight = 208;
const stairHeight = 22;

/** The ladder, as `Ladder.svelte` draws it: its curve and your place on it, and where they fit its values. */
function curve(
  sheet: Sheet,
  box: Box,
  place: ReturnType<typeof ladderLayout>,
  uplift: number,
  setting: Scenario,
): void {
  const { you, ceiling } = place;
  const [left, right] = [box.x, box.x + box.width];
  const floor = box.y + box.height;
  sheet.add(
    area(box, place.area, 'tokens', 'light'),
    line(box, place.curve, { kind: 'tokens' }),
    {
      kind: 'path',
      d: straight(left, down(box, ceiling), right, down(box, ceiling)),
      stroke: 'edge',
      strokeWidth: 1,
      dash: '2 3',
    },
    { kind: 'path', d: straight(left, floor, right, floor), stroke: 'ink', strokeWidth: 1 },
  );
  moment(sheet, box, you.x, `${place.before}${money(setting.tokens)} a year${place.after}`);
  for (const { x, y } of place.stops)
    sheet.add({
      kind: 'circle',
      x: along(box, x),
      y: down(box, y),
      radius: 4,
      fill: 'paper',
      stroke: 'tokens',
      strokeWidth: 2,
    });
  const [x, y] = [along(box, you.x), down(box, you.y)];
  sheet.add({
    kind: 'circle',
    x,
    y,
    radius: 7,
    fill: 'tokens',
    stroke: 'paper',
    strokeWidth: 2,
  });
  const value = signedPercent(uplift);
  const width = sheet.measure(value, 'label-600', 28);
  // Left of its place, over the lower part of the curve; at the left end there is no room, and it stands above what
  // of the rising curve it reaches.
  const hasRoom = x - 10 - width >= left;
  const reached = place.curve.filter((point) => along(box, point.x) <= x + 10 + width);
  // Not so far above that it would no longer be seen to belong there.
  const highest = Math.max(y - 48, Math.min(y, ...reached.map((point) => down(box, point.y))));
  sheet.inside(x + (hasRoom ? -10 : 10), (hasRoom ? y : highest) - 10, value, {
    font: 'label-600',
    size: 28,
    role: 'tokens-ink',
    anchor: hasRoom ? 'end' : 'start',
    halo: true,
  });
}

export const budgetView: Look = (scenario, facts) => {
  if (!facts) throw new Error('The still of the budget was given no real budgets and no prices.');
  const model = modelOf(facts, scenario);
  const answer = reckon(scenario, model);
  const place = ladderLayout(facts.budgets, scenario);
  return {
    subject,
    question,
    finding: finding(answer, scenario),
    subtitle: span(facts.budgets, (tokens) => reckon({ ...scenario, tokens }, model).uplift),
    note: curveMeaning,
    table: table(facts, scenario, model),
    chart(sheet) {
      const box = {
        x: sheet.left,
        y: sheet.y + momentRoom,
        width: sheet.width,
        height: plotHeight,
      };
      const floor = box.y + box.height;
      const leaders = place.stops.map(({ x, dollars: sum }, index) => {
        const isHere = sum === scenario.tokens;
        const bottom = floor + stairHeight * (index + 0.45);
        return {
          kind: 'path' as const,
          d: straight(along(box, x), floor, along(box, x), bottom),
          stroke: isHere ? ('ink' as const) : ('edge' as const),
          strokeWidth: 1,
        };
      });
      sheet.add(...leaders);
      curve(sheet, box, place, answer.uplift, scenario);
      const valueStyle = { font: 'label-600', role: 'tokens-ink', halo: true } as const;
      for (const { x, y, uplift, valued } of place.stops) {
        const [left, top] = [along(box, x), down(box, y) - 12];
        if (valued)
          sheet.ifFree(
            [x > 0 ? [left + 4, top] : [left, top]],
            signedPercent(uplift),
            { ...valueStyle, anchor: x > 0 ? 'end' : 'start' },
            {
              x: box.x,
              y: box.y - momentRoom,
              width: box.width + 4,
              height: box.height + momentRoom,
            },
          );
      }
      if (place.roomy)
        sheet.ifFree(
          [[box.x + 6, down(box, place.ceiling) - 5]],
          `at most +${percent(scenario.upliftCeiling)}`,
          { role: 'muted', halo: true },
          box,
        );
      place.stops.forEach(({ x, dollars: sum, name }, index) => {
        const y = floor + stairHeight * (index + 1) - 2;
        stair(sheet, along(box, x) + (x > 0 && x < 100 ? 12 : 0), y, dollars(sum), name, {
          isStart: x <= 0,
          isHere: sum === scenario.tokens,
        });
      });
      sheet.y = floor + stairHeight * place.stops.length + 16;
      sheet.rule();
      sheet.gap(12);
      reading(sheet, tokensBought(answer), mixPrice(answer, model), 'tokens', 'small');
    },
    card(sheet, height) {
      const box = {
        x: sheet.left,
        y: sheet.y + momentRoom,
        width: sheet.width,
        height: height - momentRoom - 22,
      };
      curve(sheet, box, place, answer.uplift, scenario);
      const floor = box.y + box.height + 18;
      const [low, high] = [facts.budgets[0], facts.budgets.at(-1)];
      if (low) sheet.line(box.x, floor, dollars(low.dollars), { role: 'muted', size: 14 });
      if (high)
        sheet.line(sheet.right, floor, dollars(high.dollars), {
          role: 'muted',
          size: 14,
          anchor: 'end',
        });
      sheet.gap(height);
    },
  };
};

/** A sum in bold, and whose it is, ending below its leader or beginning there. */
function stair(
  sheet: Sheet,
  x: number,
  y: number,
  sum: string,
  name: string,
  { isStart, isHere }: { isStart: boolean; isHere: boolean },
): void {
  const space = 5;
  const nameFont = isHere ? 'label-600' : 'label-400';
  const sumWidth = sheet.measure(sum, 'label-600', 13);
  const width = sumWidth + space + sheet.measure(name, nameFont, 13);
  const wanted = isStart ? x : x - width;
  const left = Math.max(sheet.left, Math.min(sheet.right - width, wanted));
  sheet.line(left, y, sum, { font: 'label-600', halo: true });
  sheet.line(left + sumWidth + space, y, name, { font: nameFont, halo: true });
}
