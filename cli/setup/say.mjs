/** Something that the reader can mend: printed as one line, without a stack. */
export class SetupError extends Error {}

export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}
