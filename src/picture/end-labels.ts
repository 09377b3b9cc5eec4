import { dodge } from './dodge.ts';
import { rule, stackHeight, type Mark, type Stack } from './marks.ts';
import { inkOf, shapeOf, type Kind } from './roles.ts';

/** A name and a value at the right end of a line. */
export interface EndLabel {
  /** Where the line ends, in percent from the top. */
  readonly at: number;
  readonly name: string;
  readonly value: string;
  readonly kind: Kind;
  /** Set large for an answer, small for what surrounds it; name and value in one line where there is no room for two. */
  readonly size: 'large' | 'small' | 'line';
  /** Smaller lines below the value. */
  readonly parts?: readonly string[];
}

/** How far past the plot labels may reach, in rem. */
const outside = 0.95;

/** Between two labels, in rem. */
const gap = 0.4;

const headOf = ({ name, value, size }: EndLabel): Stack['lines'] => {
  if (size === 'line')
    return value
      ? [{ text: `${value} ${name}`, size: 14, strong: true }]
      : [{ text: name, size: 13 }];
  return [
    { text: name, size: 13 },
    { text: value, size: size === 'large' ? 20 : 14, strong: true },
  ];
};

const linesOf = ({ parts = [], ...label }: EndLabel): Stack['lines'] => [
  ...headOf(label),
  ...parts.map((text) => ({ text, size: 13 as const })),
];

/**
 * Labels beside the right edge of a plot, moved apart where they would touch, with a thin leader from the end of each
 * line.
 *
 * @param height the lowest height in rem that the plot takes at any width: labels are kept apart at that
 */
export function endLabels(labels: readonly EndLabel[], height: number): Mark[] {
  const wishes = labels.map((label) => ({
    at: (label.at / 100) * height,
    height: stackHeight({ lines: linesOf(label) }) + gap,
  }));
  const centres = dodge(wishes, -outside, height + outside);
  return labels.flatMap((label, index): Mark[] => {
    const y = ((centres[index] ?? 0) / height) * 100;
    return [
      rule({ x: 100, y: label.at, dx: 3 }, { x: 100, y, dx: 11 }, shapeOf(label.kind)),
      { mark: 'stack', at: { x: 100, y, dx: 15 }, lines: linesOf(label), role: inkOf(label.kind) },
    ];
  });
}
