import { canScan, openCamera, type Camera } from './camera.ts';

/**
 * The button that reads codes with the camera, where the browser can.
 *
 * @param read called with each text that is read; says whether there is a code in it
 */
export function startScan(
  button: HTMLButtonElement,
  video: HTMLVideoElement,
  said: HTMLElement,
  read: (text: string) => boolean,
): void {
  const name = button.textContent;
  let camera: Camera | undefined;
  button.hidden = !canScan();
  if (!isSecureContext)
    said.textContent =
      'This address is not a secure one, so the browser lends no camera. Codes can be pasted, dropped as a file, or typed.';
  button.addEventListener('click', () => {
    if (camera) {
      camera.stop();
      camera = undefined;
      button.textContent = name;
      return;
    }
    openCamera(video, (text) => {
      if (read(text)) said.textContent = 'A code was read.';
    }).then(
      (opened) => {
        camera = opened;
        button.textContent = 'Stop the camera';
      },
      () =>
        (said.textContent = 'The camera cannot be used here. Codes can be pasted all the same.'),
    );
  });
}
