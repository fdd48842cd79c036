// Replaces the file of the same name in the web app of the engine: product name, Dutch for everybody, our own script.
export default {
  app: {
    name: 'Beheer',
    vendor: 'Transitieroute'
  },
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },
  customScripts: ['../tasklist/scripts/transitieroute'],
  disableWelcomeMessage: true
};
