// Replaces the file of the same name in the web app of the engine: product name, Dutch for everybody, our own script.
export default {
  app: {
    name: 'Takenlijst',
    vendor: 'Transitieroute'
  },
  // One language, so that the language of the browser does not matter.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },
  customScripts: ['scripts/transitieroute'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'de gekozen taak oppakken'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'naar de eerste takenlijst'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'naar de eerste taak in de lijst'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'naar het eerste veld van het formulier'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'een signaal geven'
    }
  }
};
