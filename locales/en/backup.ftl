# Backup and restore by command.
backup-usage = npm run backup -- FILE [--english]
backup-written = Backup written to { $file }: { $rows } rows of { $tables } tables, { $size }. It holds all data and the program's secret: guard it like the program itself.
backup-restore-usage = npm run restore -- FILE [--english]
backup-restored = Restored the backup of { $made }: { $rows } rows.
backup-no-file = There is no file { $file }.
backup-damaged = This file is not a whole backup. Nothing was changed.
backup-newer = This backup is of a newer version. Update the program first. Nothing was changed.
backup-not-empty = The database is not empty (table { $table }). A backup can be restored only into an empty one. Nothing was changed.
backup-other-schema = This backup is older than the shape of this database. Restore it into a database that was not set up yet. Nothing was changed.
backup-other-secret = SECRET is not the secret of this backup: earlier links will not work.
