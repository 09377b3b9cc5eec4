import type { SubstitutionResult } from '../../model/index.ts';
import { rule, words, type Mark, type Place } from '../../picture/marks.ts';
import type { Scenario } from '../parameters.ts';
import { dotOf } from './contours.ts';
import { change } from './sentences.ts';

type Numbers = Pick<Scenario, 'sigma' | 'demandElasticity'>;

/** So near to the upper and lower edge the axes have their names: percent of a low map, and px. */
const titleRoom = 18;

/** Further to the right, in percent, the answer stands to the left of its point. */
const turnsAt = 70;

/** Where the answer stands beside its point: within the map, and clear of the names of the axes. */
function answerAt({ x, y }: Place) {
  const stand = y < titleRoom ? 'under' : y > 100 - titleRoom ? 'on' : 'middle';
  const dy = { under: titleRoom - y, on: 96 - titleRoom - y, middle: 0 }[stand];
  const isRight = x > turnsAt;
  return { at: { x, y, dx: isRight ? -14 : 14, dy }, stand, isRight } as const;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (one: Area, other: Area): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** How much of the smallest map the point and the answer beside it take, in percent. */
const [knob, reach, half] = [{ x: 3, y: 7 }, 26, 9] as const;

/**
 * Whether words in a part of the map stand clear of the reader's own numbers.
 *
 * @param area in percent of the map
 */
export function isFree(area: Area, numbers: Numbers): boolean {
  const { x, y } = dotOf(numbers);
  const { stand, isRight, at } = answerAt({ x, y });
  const middle = y + at.dy + { under: half, on: -half, middle: 0 }[stand];
  const point = { left: x - knob.x, right: x + knob.x, top: y - knob.y, bottom: y + knob.y };
  const answer = {
    left: isRight ? x - reach : x,
    right: isRight ? x : x + reach,
    top: middle - half,
    bottom: middle + half,
  };
  return !meet(area, point) && !meet(area, answer);
}

/** The reader's own two numbers, and what they come to. */
export function point(
  answer: Pick<SubstitutionResult, 'laborRatio'>,
  numbers: Numbers,
  size: 18 | 24,
): Mark[] {
  const { x, y } = dotOf(numbers);
  const { at, stand, isRight } = answerAt({ x, y });
  const look = { dash: '2 3' } as const;
  return [
    rule({ x: 0, y }, { x, y }, 'people', look),
    rule({ x, y }, { x, y: 100 }, 'people', look),
    words(at, change(answer.laborRatio), 'people', {
      size,
      strong: true,
      halo: true,
      anchor: isRight ? 'end' : 'start',
      stand,
    }),
    { mark: 'handle', at: { x, y }, radius: 8, role: 'people', ring: 3, grip: 'point' },
  ];
}
