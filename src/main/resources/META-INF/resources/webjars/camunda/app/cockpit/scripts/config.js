// Replaces the file of the same name in the web app of the engine. Cockpit is a tool for administrators and stays English.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Transitieroute'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['../tasklist/scripts/transitieroute'],
  disableWelcomeMessage: true
};
