export const project = {
  "project.saved": "已保存 {time} · 本机",
  "project.saved.nothing": "修改会自动保存在本机",
  "project.saving": "正在保存…",
  "project.unsaved": "有修改，即将保存",
  "project.failed.quota":
    "没有保存：浏览器给本应用的空间满了。请先下载园区文件，再移除不用的文件或清理磁盘。",
  "project.failed.unavailable":
    "没有保存：浏览器现在不让本应用存数据。会自动再试；关闭网页前请下载园区文件。",
  "project.failed.newer-version":
    "没有保存：本机上的项目是更新版本的程序保存的，不会被覆盖。请刷新网页；还没保存的请先下载园区文件。",
  "project.failed.damaged": "没有保存：项目里有程序认不出的内容。请下载园区文件，再刷新网页。",
  "project.failed.blocked":
    "没有保存：另一个标签页里是另一个版本的程序。请先下载园区文件，关闭其他标签页，再刷新本页。",
  "project.failed.original-missing":
    "没有保存：有文件的原件没有存好。请移除这个文件再导入一次，或下载园区文件。",
  "project.failed.changed-elsewhere":
    "没有保存：这个项目已在另一个标签页里改过，不会被覆盖。请先下载园区文件，再刷新本页。",
  "project.not-loaded.quota": "上次的项目打不开：磁盘满了。清理后请刷新网页。",
  "project.not-loaded.unavailable":
    "浏览器不让本应用在本机存数据（可能是无痕窗口）。一切照常能用，但关闭网页后不保留；需要时请下载园区文件。",
  "project.not-loaded.newer-version":
    "上次的项目是更新版本的程序保存的，这个版本打不开，也没有改动它。请刷新网页取得新版本。",
  "project.not-loaded.damaged":
    "上次的项目记录坏了，读不出来。它已移到一边，没有删除；现在显示的是原来的园区。",
  "project.not-loaded.blocked": "另一个标签页里是另一个版本的程序。请关闭其他标签页，再刷新本页。",
  "project.not-loaded.original-missing": "上次的项目缺少文件原件，读不完整。",
  "project.not-loaded.changed-elsewhere": "这个项目已在另一个标签页里改过。请刷新本页。",
  "project.original-missing": "「{name}」的原件不在本机了，这次没有它。请重新打开这个文件。",
  "project.read-only": "这个项目正在另一个标签页里编辑，本页只能看。",
  "project.read-only.freed": "另一个标签页已关闭，可以在这里接着编辑。",
  "project.read-only.take-over": "在这里编辑",
  "project.unguarded": "这个浏览器看不出项目是否也在别的标签页里打开；请只在一个标签页里编辑。",
  "project.persist.granted": "浏览器会一直保留本机上的项目，直到您自己清除。",
  "project.persist.denied": "磁盘空间不足时，浏览器可能会清除本机上的项目；重要的修改请下载园区文件。",
  "project.persist.unsupported": "这个浏览器不保证一直保留本机上的项目；重要的修改请下载园区文件。",
  "project.space": "本机已用 {used} MB，可用到 {quota} MB",
  "project.undo": "撤销：{label}",
  "project.undo.none": "没有可撤销的",
  "project.redo": "重做：{label}",
  "project.redo.none": "没有可重做的",
  "project.change.import": "导入 {name}",
  "project.change.remove": "移除 {name}",
  "project.change.accept": "接受「{finding} {name}」",
  "project.change.reopen": "撤回对「{finding} {name}」的接受",
  "project.change.mend": "改正 {name} 的记录",
} as const;
