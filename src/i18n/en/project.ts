import type { project as projectZh } from "../zh-CN/project.ts";

export const project = {
  "project.saved": "Saved {time} · on this machine",
  "project.saved.nothing": "Changes are saved on this machine by themselves",
  "project.saving": "Saving…",
  "project.unsaved": "Changed, about to be saved",
  "project.failed.quota":
    "Not saved: the space the browser gives this app is full. Download the park file first, then remove files you no longer need or free some disk space.",
  "project.failed.unavailable":
    "Not saved: the browser does not let this app keep data just now. It will be tried again; download the park file before you close the page.",
  "project.failed.newer-version":
    "Not saved: the project on this machine was saved by a newer version of the program and will not be overwritten. Reload the page; download the park file first if something is unsaved.",
  "project.failed.damaged":
    "Not saved: the project holds something the program does not understand. Download the park file, then reload the page.",
  "project.failed.blocked":
    "Not saved: another tab runs another version of the program. Download the park file first, close the other tabs, then reload this page.",
  "project.failed.original-missing":
    "Not saved: the original of a file was not stored whole. Remove that file and import it again, or download the park file.",
  "project.failed.changed-elsewhere":
    "Not saved: this project was changed in another tab, and that will not be overwritten. Download the park file first, then reload this page.",
  "project.not-loaded.quota":
    "Your last project cannot be opened: the disk is full. Free some space and reload.",
  "project.not-loaded.unavailable":
    "The browser does not let this app keep data on this machine (a private window?). Everything works, but is gone when the page is closed; download the park file if you need it.",
  "project.not-loaded.newer-version":
    "Your last project was saved by a newer version of the program. This one cannot open it and has not changed it. Reload the page to get the new version.",
  "project.not-loaded.damaged":
    "The record of your last project is damaged and cannot be read. It was moved aside, not deleted; what you see is the park as it ships.",
  "project.not-loaded.blocked":
    "Another tab runs another version of the program. Close the other tabs and reload this page.",
  "project.not-loaded.original-missing":
    "Originals of files are missing from your last project; it cannot be read whole.",
  "project.not-loaded.changed-elsewhere": "This project was changed in another tab. Reload this page.",
  "project.original-missing":
    "The original of “{name}” is no longer on this machine, so it is left out this time. Please open the file again.",
  "project.read-only": "This project is being edited in another tab; here you can only look.",
  "project.read-only.freed": "The other tab is closed; you can go on editing here.",
  "project.read-only.take-over": "Edit here",
  "project.unguarded":
    "This browser cannot tell whether the project is open in another tab too; please edit in one tab only.",
  "project.persist.granted": "The browser keeps the projects on this machine until you clear them yourself.",
  "project.persist.denied":
    "The browser may clear the projects on this machine when the disk runs full; download the park file for changes that matter.",
  "project.persist.unsupported":
    "This browser does not promise to keep the projects on this machine; download the park file for changes that matter.",
  "project.space": "{used} MB used on this machine, {quota} MB allowed",
  "project.undo": "Undo: {label}",
  "project.undo.none": "Nothing to undo",
  "project.redo": "Redo: {label}",
  "project.redo.none": "Nothing to redo",
  "project.change.import": "import {name}",
  "project.change.remove": "remove {name}",
  "project.change.accept": "accept “{finding} {name}”",
  "project.change.reopen": "take back the acceptance of “{finding} {name}”",
  "project.change.mend": "mend the record of {name}",
} satisfies Record<keyof typeof projectZh, string>;
