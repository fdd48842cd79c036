// What the web apps cannot be told by configuration: forms speak Dutch whatever the browser speaks,
// signing out really signs out, and who is signed out meets our own sign-in page.

const NEDERLANDS = 'nl-NL';

// Dates: forms ask the browser for its own order of day, month and year. Ours is always day-month-year.
const Datumopmaak = Intl.DateTimeFormat;
const inHetNederlands = (taal) => (taal === undefined || taal === 'default') ? NEDERLANDS : taal;
Intl.DateTimeFormat = new Proxy(Datumopmaak, {
  construct: (doel, [taal, opties]) => new doel(inHetNederlands(taal), opties),
  apply: (doel, zelf, [taal, opties]) => new doel(inHetNederlands(taal), opties)
});

const KALENDER = {
  weekdays: {
    shorthand: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
    longhand: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
  },
  months: {
    shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    longhand: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september',
      'oktober', 'november', 'december']
  },
  firstDayOfWeek: 1,
  ordinal: () => '',
  rangeSeparator: ' t/m ',
  weekAbbreviation: 'wk',
  scrollTitle: 'Scroll om te wijzigen',
  toggleTitle: 'Klik om te wisselen',
  yearAriaLabel: 'Jaar',
  monthAriaLabel: 'Maand',
  hourAriaLabel: 'Uur',
  minuteAriaLabel: 'Minuut',
  time_24hr: true
};

// The calendar arrives with the first form that has a date, or is there already.
if (window.flatpickr) {
  window.flatpickr.localize(KALENDER);
}
else {
  let kalender;
  Object.defineProperty(window, 'flatpickr', {
    configurable: true,
    get: () => kalender,
    set: (nieuw) => {
      kalender = nieuw;
      setTimeout(() => kalender.localize(KALENDER));
    }
  });
}

// The messages that the form player has in its code.
const TEKSTEN = [
  [/^Field is required\.$/, () => 'Vul dit in.'],
  [/^Field must match pattern .*$/, () => 'Dit heeft niet de vorm die hier nodig is. Kijk bij de uitleg van de vraag.'],
  [/^Field must have minimum value of (.*)\.$/, (w) => `Dit moet ${w} of meer zijn.`],
  [/^Field must have maximum value of (.*)\.$/, (w) => `Dit mag niet meer dan ${w} zijn.`],
  [/^Field must have minimum length of (.*)\.$/, (w) => `Schrijf hier ten minste ${w} tekens.`],
  [/^Field must have maximum length of (.*)\.$/, (w) => `Schrijf hier niet meer dan ${w} tekens.`],
  [/^Field must be a valid\s+international phone number\..*$/,
    () => 'Dit is geen telefoonnummer. Schrijf het met landnummer, bijvoorbeeld +31612345678.'],
  [/^Field must be a valid email\.$/, () => 'Dit is geen e-mailadres.'],
  [/^Value is not a number\.$/, () => 'Dit is geen getal.'],
  [/^Value is expected to be an integer\.$/, () => 'Vul een heel getal in.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (n) => `Vul niet meer dan ${n} cijfers achter de komma in.`],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/,
    (a, b) => `Deze waarde kan niet. De dichtstbijzijnde zijn ${a} en ${b}.`],
  [/^No results$/, () => 'Niets gevonden'],
  [/^All values selected$/, () => 'Alles is al gekozen'],
  [/^Select$/, () => 'Kies'],
  [/^Search$/, () => 'Zoek'],
  [/^Close$/, () => 'Sluiten'],
  [/^Nothing to show\.$/, () => 'Er is niets om te tonen.'],
  [/^dd-mm-yyyy$/, () => 'dd-mm-jjjj'],
  [/^hh:mm$/, () => 'uu:mm']
];

function vertaald(tekst) {
  for (const [patroon, zin] of TEKSTEN) {
    const gevonden = patroon.exec(tekst);
    if (gevonden) {
      return zin(...gevonden.slice(1));
    }
  }
  return tekst;
}

function vertaalTekst(knoop) {
  const nieuw = vertaald(knoop.data);
  if (nieuw !== knoop.data) {
    knoop.data = nieuw;
  }
}

function vertaalElement(element) {
  const hulp = element.getAttribute('placeholder');
  if (hulp && vertaald(hulp) !== hulp) {
    element.setAttribute('placeholder', vertaald(hulp));
  }
}

function inFormulier(knoop) {
  const element = (knoop.nodeType === Node.TEXT_NODE) ? knoop.parentElement : knoop;
  // Only what the form player says itself: never what a person wrote or what a question asks.
  return element && element.closest('.fjs-form-field-error, .fjs-select-display, .fjs-dropdownlist-empty, .fjs-container input, '
    + '.alert .sr-only');
}

function vertaal(knoop) {
  if (knoop.nodeType === Node.TEXT_NODE) {
    if (inFormulier(knoop)) {
      vertaalTekst(knoop);
    }
    return;
  }
  if (knoop.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const teksten = document.createTreeWalker(knoop, NodeFilter.SHOW_TEXT);
  while (teksten.nextNode()) {
    if (inFormulier(teksten.currentNode)) {
      vertaalTekst(teksten.currentNode);
    }
  }
  for (const veld of [knoop, ...knoop.querySelectorAll('input[placeholder]')]) {
    if (inFormulier(veld)) {
      vertaalElement(veld);
    }
  }
}

// Texts of a form are Markdown, and what others wrote stands in them. The form player takes out what could run; no
// picture, frame or form of theirs stays either, and a link only when it leads to a page of ours.
const VREEMD = 'img, picture, svg, iframe, object, embed, video, audio, form, input, button, style';

function zonderVreemd(knoop) {
  const element = (knoop.nodeType === Node.TEXT_NODE) ? knoop.parentElement : knoop;
  const binnen = element && element.closest && element.closest('.fjs-form-field-text, .fjs-form-field-html');
  const teksten = binnen ? [binnen] : (element && element.querySelectorAll)
    ? element.querySelectorAll('.fjs-form-field-text, .fjs-form-field-html') : [];
  for (const tekst of teksten) {
    tekst.querySelectorAll(VREEMD).forEach((vreemd) => vreemd.remove());
    tekst.querySelectorAll('a').forEach((link) => {
      if (link.origin !== window.location.origin) {
        link.replaceWith(...link.childNodes);
      }
    });
  }
}

new MutationObserver((wijzigingen) => {
  for (const wijziging of wijzigingen) {
    if (wijziging.type === 'childList') {
      wijziging.addedNodes.forEach(zonderVreemd);
      wijziging.addedNodes.forEach(vertaal);
    }
    else {
      vertaal(wijziging.target);
    }
  }
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['placeholder']
});

document.documentElement.lang = 'nl';

// What is due first stands first, until a person sorts otherwise.
const HET_EERST_TE_DOEN = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
if (/\/app\/tasklist\//.test(window.location.pathname) && !/sorting=/.test(window.location.hash)) {
  const [pad, vraag] = (window.location.hash || '#/').split('?');
  const delen = [vraag, `sorting=${HET_EERST_TE_DOEN}`].filter((deel) => deel);
  window.history.replaceState(null, '', `${pad}?${delen.join('&')}`);
}

// One sign-in: the server ends the session, and this takes the person to the page where it starts.
function vergeetConcepten() {
  Object.keys(localStorage)
    .filter((sleutel) => sleutel.startsWith('camunda-form:'))
    .forEach((sleutel) => localStorage.removeItem(sleutel));
}

const openen = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (methode, adres, ...rest) {
  this.addEventListener('load', () => {
    if (/\/auth\/user\/[^/]+\/logout$/.test(adres) && this.status < 300) {
      vergeetConcepten();
      window.location.assign('/uitgelogd');
    }
    else if (this.status === 401) {
      window.location.assign('/inloggen?verlopen');
    }
  });
  return openen.call(this, methode, adres, ...rest);
};

// The way to the caseload, beside "Signaal geven".
export default {
  id: 'transitieroute-routes',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: (plek) => {
    const link = document.createElement('a');
    link.href = '/routes';
    link.textContent = 'Routes';
    plek.append(link);
  }
};
