import { compounding } from '../../model/index.ts';
import { compoundingOptions } from '../../scenario/options.ts';
import { endLabels as labelsOf, layout, leavingMonth } from '../../widgets/compounding/layout.ts';
import {
  bandMeaning,
  breakEven,
  finding,
  question,
  subject,
  subtitle,
} from '../../widgets/compounding/sentences.ts';
import { table } from '../../widgets/compounding/table.ts';
import { moneyLabel } from '../../widgets/words.ts';
import { bars } from '../bars.ts';
import {
  axisX,
  band,
  endLabels,
  endLabelsWidth,
  line,
  linesY,
  moment,
  momentRoom,
  wordsY,
} from '../parts.ts';
import type { Look } from './view.ts';

const plotHeight = 320;

/** Three lines over the years, as `Chart.svelte` draws them. */
export const compoundingView: Look = (scenario) => {
  const answer = compounding(compoundingOptions(scenario));
  const { end } = answer;
  return {
    subject,
    question,
    finding: finding(answer, scenario),
    subtitle: subtitle(scenario),
    note: `${breakEven(answer, scenario)} ${bandMeaning}`,
    table: table(answer),
    chart(sheet) {
      const place = layout(answer);
      const labels = place.dollarTicks.length > 0 ? labelsOf(place, answer) : [];
      const leaving = leavingMonth(answer);
      const box = {
        x: sheet.left,
        y: sheet.y + momentRoom,
        width: sheet.width - endLabelsWidth(sheet, labels),
        height: plotHeight,
      };
      const lineOf = (name: Parameters<typeof place.points>[0], look: Parameters<typeof line>[2]) =>
        line(box, place.points(name), look);
      sheet.add(
        ...linesY(box, place.dollarTicks),
        band(box, place.edges('equityP10', 'equityP90'), 'equity', 'pale'),
        band(box, place.edges(null, 'tokensUse'), 'tokens', 'middle'),
        band(box, place.edges('tokensUse', 'tokens'), 'tokens', 'light'),
        lineOf('equityP90', { kind: 'equity', weight: 'thin' }),
        lineOf('equityP10', { kind: 'equity', weight: 'thin' }),
        lineOf('equityMean', { kind: 'equity', dashed: true }),
        lineOf('raise', { kind: 'cash' }),
        lineOf('tokens', { kind: 'tokens' }),
      );
      if (leaving !== null) moment(sheet, box, place.along(leaving), 'you leave');
      wordsY(sheet, box, place.dollarTicks);
      axisX(sheet, box, place.yearTicks);
      endLabels(sheet, box, labels);
      sheet.y = box.y + box.height + 32;
    },
    card(sheet, height) {
      bars(sheet, height, [
        { name: 'Raise', value: end.raise, words: moneyLabel(end.raise), kind: 'cash' },
        {
          name: 'Stock, average',
          value: end.equityMean,
          words: moneyLabel(end.equityMean),
          kind: 'equity',
        },
        { name: 'Tokens', value: end.tokens, words: moneyLabel(end.tokens), kind: 'tokens' },
      ]);
    },
  };
};
