@echo off
rem The command line of Claimfolio. Called from a script like this one, Windows waits for the program.
"%~dp0Claimfolio.exe" --cli %*
