/**
 * The reader's own theme and motion, on every page. This part runs before the first paint, so that
 * nothing flashes; without a choice the system's stays, and nothing is stored.
 */
export const wakeSettings = `(r=>{r.dataset.script='on';for(const k of ['theme','motion'])try{const v=localStorage.getItem('perkorpay:'+k);if(v)r.dataset[k]=v}catch{}})(document.documentElement)`;

/** This part follows the two lists in the foot of the page, and keeps what is chosen there. */
export const wakeLists = `for(const s of document.querySelectorAll('[data-setting]')){const d=document.documentElement.dataset,k=s.dataset.setting;s.value=d[k]||'';s.onchange=()=>{if(s.value)d[k]=s.value;else delete d[k];try{if(s.value)localStorage.setItem('perkorpay:'+k,s.value);else localStorage.removeItem('perkorpay:'+k)}catch{}}}`;
