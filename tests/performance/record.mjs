// Runs inside the page, as text: it may use nothing from outside itself.

/** Notes the time between frames, and from each input event to the end of the frame after it. */
export function startRecording() {
  const record = { frames: [], inputs: [] };
  let before = 0;
  let going = true;
  const frame = (now) => {
    if (!going) return;
    if (before) record.frames.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  // A task that is queued inside the frame runs when the frame has been laid out and painted.
  const { port1, port2 } = new MessageChannel();
  let open = [];
  port1.onmessage = () => {
    const now = performance.now();
    for (const start of open) record.inputs.push(now - start);
    open = [];
  };
  const note = (event) => {
    if (open.length === 0) requestAnimationFrame(() => port2.postMessage(0));
    open.push(event.timeStamp);
  };
  addEventListener('input', note, true);

  globalThis.endRecording = () => {
    going = false;
    removeEventListener('input', note, true);
    return record;
  };
}
