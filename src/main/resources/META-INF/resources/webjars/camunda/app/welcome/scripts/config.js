// Replaces the file of the same name in the web app of the engine: product name, Dutch for everybody, our own script.
export default {
  app: {
    name: 'Welkom',
    vendor: 'Transitieroute'
  },
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },
  customScripts: ['../tasklist/scripts/transitieroute'],
  links: [
    {
      label: 'Routes',
      href: '/routes',
      description: 'De jongeren van jouw organisatie, met hun volgende stap'
    }
  ],
  disableWelcomeMessage: true
};
