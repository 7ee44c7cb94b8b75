// The rating page's style: the little that fits into its eight kilobytes with everything else.
import { packed, schemes } from './tokens.ts'

const tokens = schemes(['ground', 'line', 'edge', 'ink', 'soft', 'action', 'fill', 'on-fill', 'danger'])

export const rateCss = packed(`${tokens}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.7 system-ui,"Segoe UI",Tahoma,sans-serif}
main{max-inline-size:28rem;margin:auto;padding:.75rem 1rem 1rem}
form,section{display:grid;gap:.75rem}
h1{font-size:1.25rem;line-height:1.5;margin:0;overflow-wrap:anywhere}
header div{flex:1 1 9rem;min-inline-size:0}
h1:focus,section:focus{outline:0}
p{margin:0}
.soft{color:var(--soft);font-size:.875rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;align-items:start}
header a{padding:.75rem;margin:-.625rem -.75rem 0}
fieldset{border:0;margin:0;padding:0;min-inline-size:0}
[aria-invalid] legend{color:var(--danger)}
[aria-invalid] .marks span{border-color:var(--danger)}
legend{padding:0;margin-block-end:.25rem;font-weight:700}
.marks{display:grid;grid-template-columns:repeat(auto-fit,minmax(3.3rem,1fr));gap:.25rem}
.marks label{position:relative}
.marks input{position:absolute;top:0;left:0;inline-size:100%;block-size:100%;margin:0;opacity:0}
.marks span{display:grid;justify-items:center;align-content:center;gap:.125rem;min-block-size:5.25rem;overflow-wrap:anywhere;border:1px solid var(--edge);border-radius:.75rem;font-size:.8125rem;line-height:1.4}
.marks svg,.said svg{inline-size:2.5rem;block-size:2.5rem;fill:none;stroke:currentcolor;stroke-width:1.6;stroke-linecap:round}
.marks :checked+span{background:var(--fill);border-color:var(--fill);color:var(--on-fill);font-weight:700}
.marks :checked+span svg{stroke-width:2.2}
:focus,.marks :focus+span{outline:3px solid var(--action);outline-offset:2px}
:focus:not(:focus-visible),.marks :focus:not(:focus-visible)+span{outline:0}
details{border:solid var(--line);border-width:1px 0}
summary{min-block-size:3rem;padding:.625rem 0;cursor:pointer}
details label{display:block;padding-block-end:.75rem}
select,textarea,details input{display:block;inline-size:100%;min-block-size:3rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--ground);color:inherit;font:inherit}
select{text-overflow:ellipsis;padding-inline-end:2rem}
button,.button{display:block;inline-size:100%;min-block-size:3.25rem;padding:.5rem;border:1px solid var(--fill);border-radius:.75rem;background:var(--fill);color:var(--on-fill);font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
button:disabled{opacity:.6}
.said{padding-block-start:1.5rem}
.said svg{inline-size:3.5rem;block-size:3.5rem;color:var(--action)}
.quiet{background:0 0;color:var(--action);border-color:var(--edge)}
a{color:var(--action)}
nav a{display:inline-block;padding:.625rem 0;margin-inline-end:1.25rem}
[role=alert],.over{color:var(--danger)}
[role=alert]:empty{display:none}`)
