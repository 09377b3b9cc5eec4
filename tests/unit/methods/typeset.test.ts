import { describe, expect, it } from 'vitest';
import { displayMath, inlineMath } from '../../../src/methods/typeset.ts';

describe('a typeset formula', () => {
  it('has no style attribute, which the policy of the page would not let through', () => {
    const aligned = displayMath(
      String.raw`\begin{aligned}\hat{x} &= \frac{a}{b} \\ &= 2\end{aligned}`,
    );
    expect(aligned).toContain('<math');
    expect(aligned + inlineMath(String.raw`\bar{y}`)).not.toMatch(/ style=/);
  });

  it('that needs a style which the stylesheet does not give is refused by name', () => {
    expect(() => inlineMath(String.raw`\color{red}{x}`)).toThrow(/\\color.*style="color:/s);
  });

  it('with a mistake is refused by name', () => {
    expect(() => inlineMath(String.raw`\frac{a`)).toThrow(String.raw`\frac{a`);
  });
});
