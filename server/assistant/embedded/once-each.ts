/** A conversation is read anew with each turn, and again within it: what was said before is not weighed each time. */
const MOST = 500;

/** A pure function of a text, which remembers its answers to the last texts. */
export function onceEach<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const remembered = known.get(text);
    const answer = remembered ?? answerTo(text);
    known.delete(text);
    known.set(text, answer);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
