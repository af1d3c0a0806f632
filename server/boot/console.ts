/** To the person at the keyboard: how the start goes, and that what answers had to be started again. */
export const print = (text: string) => void process.stdout.write(`${text}\n`);
