const isTerminal = process.stdout.isTTY === true;

/** One line that is written over as the checks go on; only on a terminal, not in a log. */
export function showProgress(total) {
  let running = new Map();
  let ended = 0;
  const clear = () => isTerminal && process.stdout.write('\r\u001B[K');
  const draw = () => {
    if (!isTerminal) return;
    const names = [...running].map(([name, { since }]) => {
      return `${name} ${Math.round((performance.now() - since) / 1000)} s`;
    });
    const line = `${ended} of ${total} done; running: ${names.join(', ')}`;
    process.stdout.write(`\r\u001B[K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
  };
  const timer = setInterval(draw, 1000);
  return {
    update(now) {
      running = now;
      draw();
    },
    clear() {
      ended += 1;
      clear();
    },
    stop() {
      clearInterval(timer);
      clear();
    },
  };
}

/** How long each check took, the longest first, and which tests took longest in those that tell. */
export function showTimes(results) {
  const byTime = [...results].sort((one, other) => other.seconds - one.seconds);
  console.log('\nTime of each check:');
  for (const { name, seconds } of byTime)
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  for (const { name, slowest = [] } of byTime) {
    if (slowest.length === 0) continue;
    console.log(`\nThe slowest tests of "${name}":\n${slowest.join('\n')}`);
  }
}

/** One line for a check that passed, and all that it printed for one that failed. */
export function showResult(
  { name, passed, failed, skipped, notTried = [], output, seconds },
  showOutput = false,
) {
  const counts = [
    passed > 1 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ].filter(Boolean);
  const word = failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${word.padEnd(7)}${name.padEnd(18)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${counts.join(', ')}`,
  );
  for (const line of notTried) console.log(`       ${line}`);
  if (failed === 0 && !showOutput) return;
  console.log(`\n${output}\n`);
}
