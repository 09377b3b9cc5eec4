type Mode = 'scroll' | 'unrolled';

/** The switch between the scrolling story and all steps at once; the choice is kept if it can be. */
export function setUpModeSwitch(button: HTMLElement, changed: () => void): void {
  const page = document.documentElement;
  const mode = (): Mode => (page.dataset['mode'] === 'scroll' ? 'scroll' : 'unrolled');
  const say = (): void => {
    button.textContent = mode() === 'scroll' ? 'Show all steps' : 'Step by step';
  };
  button.addEventListener('click', () => {
    page.dataset['mode'] = mode() === 'scroll' ? 'unrolled' : 'scroll';
    try {
      localStorage.setItem('perkorpay:steps', mode());
    } catch {
      // Storage can be refused, in a private window for one; the choice then lasts for this page.
    }
    say();
    changed();
  });
  button.hidden = false;
  say();
}
