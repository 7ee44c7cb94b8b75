// The poster and the board: a sheet of paper on the screen, and the same sheet alone on paper. Always black on white.
import { light, packed } from './tokens.ts'

const paper = `
*{box-sizing:border-box}
[hidden]{display:none!important}
:root{color-scheme:light}
body{margin:0;overflow-wrap:anywhere;background:#e9eeee;color:#000;font:1rem/1.7 system-ui,"Segoe UI",Tahoma,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,p,ol,ul{margin:0;padding:0}
ol,ul{padding-inline-start:1.4em}
[dir=rtl] ol{list-style:persian}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:center;padding:.75rem 1rem}
.bar a,.bar button{display:inline-flex;align-items:center;min-block-size:3rem;padding:.5rem 1.5rem;border-radius:.75rem;font:inherit;color:${light.action}}
.bar button{border:1px solid ${light.fill};background:${light.fill};color:${light['on-fill']};font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid ${light.action};outline-offset:2px}
.sheet{inline-size:210mm;min-block-size:296mm;max-inline-size:100%;margin:0 auto 1rem;padding:14mm;background:#fff;display:flex;flex-direction:column;gap:7mm}
.poster{text-align:center;align-items:center}
.poster h1{font-size:30pt;line-height:1.35}
.poster .license{font-size:15pt}
.poster h2{font-size:22pt;line-height:1.4;padding:2mm 8mm;border-radius:4mm;background:${light.fill};color:#fff;print-color-adjust:exact}
.qr{inline-size:92mm;max-inline-size:70vw;block-size:auto}
.address{direction:ltr;font-size:14pt;font-weight:700;overflow-wrap:anywhere}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:8mm;inline-size:100%;margin-block-start:auto;text-align:start;font-size:12pt;line-height:1.7}
.columns h3{margin:0 0 1mm;font-size:14pt}
.source{inline-size:100%;padding-block-start:3mm;border-block-start:1px solid #999;font-size:11pt}
.code{direction:ltr;unicode-bidi:isolate;display:inline-block;max-inline-size:100%;overflow-wrap:anywhere}
table{inline-size:100%;border-collapse:collapse;font-size:11pt;line-height:1.6}
caption{text-align:start;padding-block-end:2mm}
th,td{padding:1.5mm 2mm;border:1px solid #777;text-align:start;vertical-align:top}
thead th{background:#e9eeee;print-color-adjust:exact}
td.price{white-space:nowrap;font-weight:700}
tr{break-inside:avoid}
.board h1{font-size:20pt;line-height:1.4}
.frame{overflow-x:auto}
@media screen and (max-width:40rem){.sheet{min-block-size:0;padding:1.25rem 1rem;gap:1.25rem}.poster h1{font-size:1.5rem}.poster h2{font-size:1.125rem}.columns{grid-template-columns:1fr}}
@media print{body{background:#fff}.bar{display:none}.sheet{margin:0}.frame{overflow:visible}thead{display:table-header-group}}`

/** One sheet that brings its own margin. */
export const posterCss = packed(`${paper}@media print{@page{size:210mm 297mm;margin:0}}`)

/** As many sheets as the services take: the margin is every sheet's. */
export const boardCss = packed(
  `${paper}@media print{@page{size:210mm 297mm;margin:12mm}.board{inline-size:auto;min-block-size:0;padding:0}}`,
)
