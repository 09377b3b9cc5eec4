/** Waits until nothing on the page has changed for a while: fonts, transitions, drawn steps. */
export async function waitForRest(page) {
  await page.evaluate(async () => {
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    const state = () => `${window.scrollY} ${document.body.innerHTML}`;
    await document.fonts.ready;
    let before = state();
    let calm = 0;
    for (let tries = 0; tries < 40 && calm < 3; tries += 1) {
      await pause(100);
      const now = state();
      const moves = document.getAnimations().some(({ playState }) => playState === 'running');
      calm = now === before && !moves ? calm + 1 : 0;
      before = now;
    }
  });
}

/** Scrolls to the end and back, so that what waits to be near is awake in a picture of the whole. */
export async function wakeAll(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const scroll = (top) => window.scrollTo({ top, behavior: 'instant' });
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
      scroll(top);
      await frame();
      await frame();
    }
    scroll(0);
  });
  await page.waitForLoadState('networkidle');
}

export async function scrollToStep(page, index) {
  await page.evaluate((number) => {
    const step = document.querySelectorAll('[data-step]')[number];
    const { top, height } = step.getBoundingClientRect();
    const middle = window.scrollY + top + height / 2;
    window.scrollTo({ top: middle - window.innerHeight / 2, behavior: 'instant' });
  }, index);
}
