import cluster from "node:cluster";

/** To the person at the keyboard, who waits for the start. What happens later goes to the log. */
export function say(text: string) {
  if (cluster.isPrimary) process.stdout.write(`${text}\n`);
}
