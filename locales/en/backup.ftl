# Backup and restore by command.
backup-usage = npm run backup -- FILE [--replace] [--english]
backup-there = { $file } is there already; no backup was written. Give another name, or add --replace if it is to take that one’s place.
backup-written = Backup written to { $file }: { $rows } rows of { $tables } tables, { $size }. It holds all data and the program's secret: guard it like the program itself.
backup-empty = This database is empty; no backup was written. Check DATABASE_URL and DATA_DIR.
backup-not-written = { $code ->
    [ENOENT] The backup was not written: the folder of { $file } was not found.
    [EISDIR] The backup was not written: { $file } is a folder; name a file.
    [ENOTSUP] The backup was not written: { $file } is no ordinary file but a device or a pipe; name a file.
    [ENOSPC] The backup was not written: the disk of { $file } is full.
    [EACCES] The backup was not written: { $file } may not be written.
   *[other] The backup was not written to { $file } ({ $code }).
}
backup-secret-usage = npm run secret -- --forget [--english]
backup-secret-forgotten = The former secret is forgotten. Start the program with a new one (SECRET). Links and sessions made with the former one are void, and secret votes that were not counted cannot be read.
backup-secret-none = This database knows no secret; nothing was changed.
backup-restore-usage = npm run restore -- FILE [--english]
backup-restored = Restored the backup of { $made }: { $rows } rows.
backup-no-file = There is no file { $file }.
backup-damaged = This file is not a whole backup. Nothing was changed.
backup-newer = This backup is of a newer version. Update the program first. Nothing was changed.
backup-not-empty = The database is not empty (table { $table }). A backup can be restored only into an empty one. Nothing was changed.
backup-other-schema = This backup is older than the shape of this database. Restore it into a database that was not set up yet. Nothing was changed.
backup-other-secret = SECRET is not the secret of this backup: earlier links will not work.
backup-open = This backup is not locked: whoever finds the file reads everything. Set BACKUP_PASSPHRASE or BACKUP_RECIPIENTS.
backup-locked = This backup is locked. Set BACKUP_PASSPHRASE or BACKUP_IDENTITY. Nothing was changed.
backup-wrong-key = Your key or pass phrase does not open this backup. Nothing was changed.
backup-other-steps = The shape of this backup is not that of this version of the program. Restore it with the version that made it. Nothing was changed.
backup-new-key =
    BACKUP_RECIPIENTS={ $recipient }
    BACKUP_IDENTITY={ $identity }
    Put the first line into the server's settings. Keep the second elsewhere: nothing else opens a backup.
backup-drill-usage = npm run drill -- FILE [--head SEQ:HASH …] [--english]
backup-drill-restored = Restored for a trial: { $rows } rows, of { $made }.
backup-drill-unsound = The backup could be read, but the chain of official acts in it is not sound. Keep it, and look at an earlier one.
backup-drill-done =
    { $seconds ->
        [one] The backup is good: everything came back in { $seconds } second. The database of the trial is gone.
       *[other] The backup is good: everything came back in { $seconds } seconds. The database of the trial is gone.
    }
