# What the doctor says of a deployment, on the command line.
doctor-settings = Settings
doctor-folder = Folder of the program
doctor-database = Database
doctor-address = Address
doctor-channels = Ways to people
doctor-backups = Backups
doctor-fine = Nothing to say
doctor-end =
    { $wrong ->
        [0] { $doubtful ->
            [0] All is well.
           *[other] Nothing has to be mended; { $doubtful } lines deserve a look.
        }
       *[other] To be mended: { $wrong }. Worth a look: { $doubtful }.
    }

doctor-disk = { $gigabytes } GB are free.
doctor-disk-full = Only { $megabytes } MB are free. Move old backups elsewhere or give it more room: once the disk is full nothing can be recorded.
doctor-secret = The secret is readable by its owner alone.
doctor-secret-open = Others on this machine can read { $file }. Take it from them: chmod go= { $file }
doctor-secret-unmade = { $file } is not there yet; the first start makes it. If this installation has run before, bring the secret back first.

doctor-postgres = PostgreSQL { $version } answers.
doctor-postgres-old = PostgreSQL { $version } is too old; { $oldest } or later is needed.
doctor-standby = This is a standby that takes no writing. Let DATABASE_URL lead to the primary.
doctor-connections = It takes { $most } connections (max_connections); a process may need up to { $wanted }.
doctor-clock = Its clock and this machine's are { $seconds } seconds apart. Check the synchronisation (NTP) of both.
doctor-durable = What it has confirmed outlives a power cut.
doctor-not-durable = { $name } is off: what people were told is recorded could be lost with a power cut. Turn it on in postgresql.conf.
doctor-empty = It is empty; the first start prepares it.
doctor-steps = { $steps } steps of this version are still to be taken; the next start takes them, after a copy.
doctor-current = It is as this version wants it.

doctor-no-address = PUBLIC_URL is not set: links lead to this machine only (port { $port }), and nobody can sign in from elsewhere.
doctor-not-secure = { $url } is not https: nobody can sign in from elsewhere, and what is sent can be read on the way. Put a proxy with a certificate before the program.
doctor-ready = { $url } answers, and it is this program.
doctor-other-program = { $url } answers with { $status }, and it is not this program. Let the proxy lead to its port.
doctor-unreached = { $url } does not answer from here ({ $why }). Is the program running, and does the name lead here?
doctor-no-proxies = TRUSTED_PROXIES is not set: behind the proxy all people look like one address, and share its limits. Write the proxy's address there.
doctor-certificate = The certificate lasts { $days } days only. See why the proxy does not renew it.

doctor-no-bot = No bot is set up: the holders cannot be reached by a messenger. Set BALE_BOT_TOKEN or TELEGRAM_BOT_TOKEN.

doctor-backups-locked = Backups are locked.
doctor-backups-open = Backups are not locked: whoever gets the file has everything. Set BACKUP_RECIPIENTS (npm run backup -- --new-key).
doctor-backups-where = Name the folder of the backups to have their age looked at: npm run doctor -- --backups FOLDER
doctor-backups-no-folder = { $folder } cannot be read.
doctor-backups-none = There is no backup in { $folder }.
doctor-backups-old = The newest of { $count } backups is { $hours } hours old. See why none was made since.
doctor-backups-new = The newest of { $count } backups is { $hours } hours old.
