/** What a word processor copies is words, and a picture of them: then the words are meant. */
export const filesIn = ({ files, types }: Pick<DataTransfer, "files" | "types">): File[] =>
  types.includes("text/plain") ? [] : [...files];
