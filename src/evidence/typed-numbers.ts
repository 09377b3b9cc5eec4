import { readProse } from './prose.ts';

/** With its sign and its unit, as a reader sees it: “$1,000”, “−35%”, “10×”, “2026”. */
const number = /[−-]?[$€£]?\d+(?:,\d{3})*(?:\.\d+)?(?:%|×)?/g;

/** The numbers in digits that an author typed, in order; what directives print is not among them. */
export const typedNumbers = (markdown: string): string[] =>
  readProse(markdown).typed.match(number) ?? [];

interface Scene {
  id: string;
  title: string;
  opening?: string | undefined;
  steps: readonly { id: string; finding: string; text: string; alternative: string }[];
}

export interface TypedNumber {
  /** The scene’s id, or the part of the stage’s list. */
  scene: string;
  /** “step “slice-half”, text”. */
  place: string;
  number: string;
}

/** Every number that is typed in a scene’s words. */
export function numbersTypedIn(scene: Scene): TypedNumber[] {
  const texts: [string, string][] = [
    ['title', scene.title],
    ['opening', scene.opening ?? ''],
    ...scene.steps.flatMap((step): [string, string][] =>
      (['finding', 'text', 'alternative'] as const).map((field) => [
        `step “${step.id}”, ${field}`,
        step[field],
      ]),
    ),
  ];
  return texts.flatMap(([place, text]) =>
    typedNumbers(text).map((number) => ({ scene: scene.id, place, number })),
  );
}

/** A number that may be typed in one scene, and why. */
export interface Allowance {
  scene: string;
  number: string;
  why: string;
  /** The figure that holds it: its statement has to say the same number. */
  figure?: string;
}

/** One line for each number that is typed without leave, naming its place. */
export const numbersWithoutLeave = (
  typed: readonly TypedNumber[],
  allowances: readonly Allowance[],
): string[] =>
  typed
    .filter(
      ({ scene, number }) =>
        !allowances.some((item) => item.scene === scene && item.number === number),
    )
    .map(
      ({ scene, place, number }) =>
        `${scene} › ${place}: “${number}” is typed; print it with a directive, or allow it with its reason`,
    );

/** Leave that nobody uses any more. */
export const unusedLeave = (
  typed: readonly TypedNumber[],
  allowances: readonly Allowance[],
): string[] =>
  allowances
    .filter(
      (item) => !typed.some(({ scene, number }) => item.scene === scene && item.number === number),
    )
    .map(({ scene, number }) => `${scene}: “${number}” is allowed and typed nowhere`);
