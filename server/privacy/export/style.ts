/** The portal's paper and ink, without its fonts: the page lies on somebody's own disk. */
export const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#f6f0e4,#0f191e);--sheet:light-dark(#fffcf5,#16232a);
--ink:light-dark(#221d16,#f2eadb);--soft:light-dark(#5f5546,#b9b3a4);--line:light-dark(#ddd2bd,#2c3d46);
--accent:light-dark(#0d4a5c,#8fcdd6)}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:64rem;margin:auto;padding:2rem 1rem 4rem}
h1,h2{font-family:Georgia,serif;font-weight:500;color:var(--accent)}
section{margin-top:1.5rem;padding:1.25rem;background:var(--sheet);border-radius:.5rem;overflow-x:auto}
h2{margin:0 0 .75rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th{font-size:.8125rem;color:var(--soft)}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
td{white-space:pre-wrap;overflow-wrap:anywhere;min-width:7rem}
[dir=rtl] th,[dir=rtl] td{padding:.5rem 0 .5rem .75rem}
@media print{body{background:none}section{padding:0;break-inside:auto}}
`.trim();
