// The style of all public pages but the rating page, inlined: one answer is the whole page.
import { packed, schemes } from './tokens.ts'

const base = `
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.8 system-ui,"Segoe UI",Tahoma,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0}
h1{font-size:1.375rem;line-height:1.5}
h2{font-size:1.125rem;line-height:1.6}
h3{font-size:1rem;line-height:1.6}
ul,ol{list-style:none}
fieldset{border:0;min-inline-size:0}
a{color:var(--action);text-underline-offset:.3em;text-decoration-thickness:1px}
svg{flex:none}
.icon{inline-size:1.5rem;block-size:1.5rem;fill:none;stroke:currentcolor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:3px solid var(--action);outline-offset:2px;border-radius:.5rem}
h1:focus,[tabindex="-1"]:focus{outline:0}
.soft{color:var(--soft)}
.small{font-size:.875rem;line-height:1.7}
.code{direction:ltr;unicode-bidi:isolate;display:inline-block;max-inline-size:100%;overflow-wrap:anywhere}
.pre{white-space:pre-line}
.skip{position:absolute;inset-inline-start:0;padding:.75rem 1rem;background:var(--ground);transform:translateY(-200%)}
.skip:focus{transform:none}`

const frame = `
.top{border-block-end:1px solid var(--line)}
.top>div{display:flex;align-items:center;justify-content:space-between;gap:1rem;max-inline-size:42rem;margin:auto;padding-inline:1rem}
.top a{display:inline-flex;align-items:center;gap:.5rem;min-block-size:3rem;text-decoration:none;font-size:.875rem}
.top b{color:var(--ink)}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;max-inline-size:42rem;margin:auto;padding:1.25rem 1rem 2.5rem}
main>section,.stack{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
.stack.tight{gap:.25rem}
.card{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem;padding:1rem;border:1px solid var(--line);border-radius:.75rem;background:var(--raised)}
a.card{text-decoration:none;color:inherit}
a.card>b{color:var(--action);text-decoration:underline}
.note{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem .75rem;padding:.75rem 1rem;border-radius:.75rem;background:var(--quiet-tint)}
.note .icon{margin-block-start:.125rem}
.note.ok{background:var(--ok-tint)}
.note.ok .icon{color:var(--ok)}
.note.waiting{background:var(--waiting-tint)}
.note.waiting .icon{color:var(--waiting)}
.note.danger{background:var(--danger-tint)}
.note.danger .icon{color:var(--danger)}
.state{display:inline-flex;align-items:center;gap:.375rem;justify-self:start;padding:.125rem .75rem .125rem .5rem;border-radius:1rem;background:var(--quiet-tint);color:var(--soft);font-size:.875rem}
[dir=rtl] .state{padding:.125rem .5rem .125rem .75rem}
.state .icon{inline-size:1.125rem;block-size:1.125rem}
.state.ok{background:var(--ok-tint);color:var(--ok)}
.state.waiting{background:var(--waiting-tint);color:var(--waiting)}
.state.danger{background:var(--danger-tint);color:var(--danger)}
.button{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-block-size:3rem;padding:.5rem 1.5rem;border:1px solid var(--fill);border-radius:.75rem;background:var(--fill);color:var(--on-fill);font:inherit;font-weight:700;line-height:1.5;text-align:center;text-decoration:none;cursor:pointer}
.button.quiet{background:none;border-color:var(--edge);color:var(--ink)}
.button:disabled{opacity:.6}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem}
.buttons>*{flex:1 1 9rem;padding-inline:.75rem}
.link{min-block-size:1.5rem;padding:0;border:0;background:none;color:var(--action);font:inherit;text-decoration:underline;text-underline-offset:.3em;cursor:pointer}
.facts{display:grid;gap:.25rem}
.facts>div{display:grid;grid-template-columns:minmax(6.5rem,32%) minmax(0,1fr);gap:.75rem}
.facts dt{color:var(--soft)}
.list{border:1px solid var(--line);border-radius:.75rem;background:var(--raised)}
.list>li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.625rem 1rem}
.list>li+li{border-block-start:1px solid var(--line)}
.list .files{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.list .price{margin-inline-start:auto;text-align:end}
.list .price>*,.needed{display:block}
footer{max-inline-size:42rem;margin:auto;padding:0 1rem 2rem;color:var(--soft);font-size:.875rem}
footer a{display:inline-block;padding-block:.5rem;margin-inline-end:1.25rem}`

const forms = `
.form{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
.field{display:grid;grid-template-columns:minmax(0,1fr);gap:.25rem}
.field>label,.field>legend,.label{font-weight:700;padding:0}
.optional{font-weight:400;color:var(--soft);font-size:.875rem}
.help{color:var(--soft);font-size:.875rem;line-height:1.7}
.wrong{color:var(--danger);font-size:.875rem;line-height:1.7}
.input{inline-size:100%;min-block-size:3rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--raised);color:inherit;font:inherit;line-height:1.6}
@media(max-width:20em){select.input{appearance:base-select;white-space:normal}@supports not (appearance:base-select){select.input{padding-inline:.75rem .25rem;font-size:.75rem;text-overflow:ellipsis}}}
.input[aria-invalid=true]{border-color:var(--danger);border-width:2px}
.input.ltr{direction:ltr;text-align:start}
[dir=rtl] .input.ltr{text-align:end}
textarea.input{min-block-size:9rem;resize:vertical}
.find{display:flex;gap:.5rem}
.find .input{flex:1 1 auto;min-inline-size:0}
.pick{display:grid;grid-template-columns:repeat(auto-fit,minmax(6rem,1fr));gap:.5rem}
.pick label{position:relative}
.pick input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.pick span{display:grid;place-items:center;min-block-size:3rem;padding:.25rem .5rem;border:1px solid var(--edge);border-radius:.75rem;text-align:center}
.pick :checked+span{background:var(--fill);border-color:var(--fill);color:var(--on-fill);font-weight:700}
.pick :focus-visible+span{outline:3px solid var(--action);outline-offset:2px}
.check{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.75rem;align-items:center;min-block-size:3rem}
.check input{inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--action)}
.unseen:focus-visible+.button{outline:3px solid var(--action);outline-offset:2px}
.photos{display:flex;flex-wrap:wrap;gap:.5rem}
.photos li{position:relative;display:grid;place-items:center;inline-size:6rem;block-size:6rem;padding:.25rem;border:1px solid var(--line);border-radius:.75rem;overflow:hidden;font-size:.75rem;line-height:1.4;text-align:center}
.photos img{position:absolute;inset:0;inline-size:100%;block-size:100%;object-fit:cover}
.photos button{position:absolute;inset-block-start:0;inset-inline-end:0;inline-size:3rem;block-size:3rem;padding:0;border:0;background:none;font-size:1.25rem;line-height:1;cursor:pointer;color:var(--ink)}
.photos button::before{content:"";position:absolute;inset:.5rem;z-index:-1;border-radius:50%;background:var(--ground)}
.photos progress,.photos b{position:absolute;inset-block-end:0;inset-inline:0;inline-size:100%}
.photos progress{block-size:.75rem;accent-color:var(--action)}
.photos .small{align-self:end}
.photos b{background:var(--danger-tint);color:var(--danger)}
.photos li{isolation:isolate}
.photos li img{z-index:-2}`

const parts = `
.score{display:flex;align-items:baseline;flex-wrap:wrap;gap:.25rem .75rem}
.score b{font-size:1.75rem;line-height:1.3}
.bar{display:grid;grid-template-columns:minmax(6.5rem,32%) minmax(0,1fr) 2rem;gap:.75rem;align-items:center}
.bar svg{inline-size:100%;block-size:.5rem;border-radius:1rem}
[dir=rtl] .bar svg{transform:scaleX(-1)}
.bar rect{fill:var(--quiet-tint)}
.bar rect+rect{fill:var(--action)}
.hours{display:grid;gap:.125rem}
.hours>div{display:grid;grid-template-columns:minmax(6.5rem,32%) minmax(0,1fr);gap:.75rem;padding:.125rem .5rem;margin-inline:-.5rem;border-radius:.5rem}
.hours [aria-current]{background:var(--action-tint);font-weight:700}
.map{inline-size:100%;block-size:auto;border:1px solid var(--line);border-radius:.75rem;background:var(--raised)}
.map .grid{stroke:var(--line);stroke-width:1;fill:none}
.map .other{fill:var(--edge)}
.map .dots{stroke:var(--action);stroke-width:5;stroke-linecap:round;fill:none}
.map .here{fill:var(--action);stroke:var(--ground);stroke-width:2}
.map .ring{fill:none;stroke:var(--action);stroke-width:2}
.map .centre{fill:var(--ground);stroke:var(--soft);stroke-width:1.5}
.map text{fill:var(--soft);font-size:13px;text-anchor:middle;paint-order:stroke;stroke:var(--raised);stroke-width:4px}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.key span{display:inline-flex;align-items:center;gap:.5rem}
.key i{inline-size:.75rem;block-size:.75rem;border-radius:50%;background:var(--edge)}
.key .here{background:var(--action)}
.tracking{display:block;direction:ltr;font-size:clamp(1.25rem,6.4vw,2rem);font-weight:700;letter-spacing:.02em;line-height:1.6;text-align:center;text-wrap:balance}
.timeline{--dot:.8125rem}
.timeline li{position:relative;padding-inline-start:2rem;padding-block-end:1rem}
.timeline li::before{content:"";position:absolute;inset-inline-start:.125rem;inset-block-start:.5rem;inline-size:var(--dot);block-size:var(--dot);border-radius:50%;background:var(--action)}
.timeline li::after{content:"";position:absolute;inset-inline-start:calc(.125rem + var(--dot)/2 - 1px);inset-block-start:calc(.5rem + var(--dot));inset-block-end:-.5rem;inline-size:2px;background:var(--line)}
.timeline li:last-child::after{display:none}
.timeline .now::before{background:var(--waiting-mark);box-shadow:0 0 0 4px var(--waiting-tint)}
.quote{padding-inline-start:.75rem;border-inline-start:3px solid var(--line);white-space:pre-line}
details>summary{min-block-size:3rem;padding-block:.625rem;cursor:pointer;font-weight:700}
/* after the inputs, which it may have to hide */
.unseen{position:absolute;inline-size:1px;min-block-size:0;block-size:1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(min-width:40rem){main{padding-block:2rem 3rem}}`

export const pageCss = packed(schemes() + base + frame + forms + parts)
