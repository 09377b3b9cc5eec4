/** The browser's own reader of QR codes, where it has one; TypeScript does not know it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DetectorMaker = new (options: { formats: string[] }) => Detector;

export interface Camera {
  stop(): void;
}

const maker = (): DetectorMaker | undefined =>
  (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;

export const canScan = (): boolean => maker() !== undefined && 'mediaDevices' in navigator;

const everyMilliseconds = 400;

/**
 * Shows the camera and reports each text that it reads once. The pictures stay in the page.
 * @throws when there is no reader, no camera, or no leave to use it
 */
export async function openCamera(
  video: HTMLVideoElement,
  read: (text: string) => void,
): Promise<Camera> {
  const Maker = maker();
  if (!Maker) throw new Error('this browser reads no codes');
  const detector = new Maker({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const known = new Set<string>();
  const timer = setInterval(() => {
    detector.detect(video).then(
      (codes) => {
        for (const { rawValue } of codes) {
          if (known.has(rawValue)) continue;
          known.add(rawValue);
          read(rawValue);
        }
      },
      // A frame that cannot be read yet; the next one may be.
      () => undefined,
    );
  }, everyMilliseconds);
  return {
    stop() {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
      video.hidden = true;
    },
  };
}
