/** What is typed in Arabic or Persian figures, in Western ones: each row of figures begins where its last four bits are none. */
export const westernFigures = (text: string) =>
  text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (figure) =>
    String((figure.codePointAt(0) ?? 0) % 16),
  );
