import * as drawn from '../../src/taskpane/fluentIcons/icons';

const nothing = (): null => null;

/**
 * Our icons, and nothing for all others. Tests load Fluent whole, with components that the pane does not show, and
 * React complains of each whose icon is not drawn.
 */
module.exports = new Proxy(drawn, {
  get: (icons, name) => (name in icons ? icons[name as keyof typeof icons] : nothing),
});
