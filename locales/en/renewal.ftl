# Warnings of a license's renewal to its holder.
renewal-title = Reminder to renew the license
renewal-office = Office
renewal-license = License
renewal-expires = Valid until
renewal-by = Last day to ask for renewal
renewal-how = Ask for the renewal with complete papers by { $by } through the association. A late or incomplete request counts as a waiver, and the license is void; by our reading, from its end.
renewal-channel = It is time to ask for the renewal of your license.
