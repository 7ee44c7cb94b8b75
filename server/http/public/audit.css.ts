// The style of the page of published heads: one column; long hashes break, and the table becomes rows on a phone.
import { packed, schemes } from './tokens.ts'

const tokens = schemes(['ground', 'line', 'ink', 'soft', 'action'])

export const auditCss = packed(`${tokens}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.8 system-ui,"Segoe UI",Tahoma,sans-serif}
main{max-inline-size:48rem;margin:auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.375rem;line-height:1.5;margin:0 0 .5rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .25rem}
p{margin:0}
.brand{color:var(--soft);font-size:.875rem}
.foot{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-block-start:2rem}
.foot a{display:inline-block;min-block-size:3rem;padding-block:.5rem}
a{color:var(--action)}
:focus-visible{outline:3px solid var(--action);outline-offset:2px}
code{direction:ltr;unicode-bidi:isolate;overflow-wrap:anywhere;font:.875rem/1.7 ui-monospace,Menlo,Consolas,monospace}
table{inline-size:100%;border-collapse:collapse}
th,td{padding:.5rem;border-block-end:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{color:var(--soft);font-size:.875rem}
tbody th{white-space:nowrap}
@media (max-width:36rem){thead{display:none}tr,th,td{display:block;border:0;padding:.125rem 0}
tr{padding-block:.5rem;border-block-end:1px solid var(--line)}}`)
