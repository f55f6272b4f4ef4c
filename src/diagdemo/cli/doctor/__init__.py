"""What `diagdemo doctor` looks at, one module a subject: functions to findings, which print nothing."""
