/** A progress bar on the terminal; nothing where the output goes into a file. */

const WIDTH = 30;

/** Draws how far something is on one line, and ends the line when it is done. */
export function progressBar(stream: NodeJS.WriteStream, what: string): (done: number, all: number) => void {
  return (done, all) => {
    if (!stream.isTTY) return;
    const filled = Math.round((done / all) * WIDTH);
    stream.write(`\r${what} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${all}${done === all ? '\n' : ''}`);
  };
}
