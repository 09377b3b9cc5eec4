/**
 * Runs before the first paint. The story scrolls only where script runs and the reader has nothing
 * against motion, in the system or on the page, or has asked for it; if the story's own script does not arrive, it unrolls again.
 */
export const wakeMode = `;(()=>{const r=document.documentElement,m=r.dataset.motion,c=m?m=='reduce':matchMedia('(prefers-reduced-motion: reduce)').matches;let s=null;try{s=localStorage.getItem('perkorpay:steps')}catch{}
r.dataset.mode=s||(c?'unrolled':'scroll');
const back=()=>{if(!r.dataset.awake)r.dataset.mode='unrolled'};
addEventListener('error',e=>{if(e.target instanceof HTMLScriptElement)back()},true);addEventListener('load',()=>setTimeout(back,3000))})()`;
