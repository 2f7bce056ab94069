# Types "kokai import op<tab> --dry<tab>" into a zsh and prints what its screen shows.
# complete.zsh FOLDER-OF-THE-PROGRAM SCRIPT
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "autoload -U compinit; compinit -u -D; PATH=$1:\$PATH; source $2; PS1=; echo READY-\$((40+2))"

# Waits until the screen shows $1, at most 20 seconds.
screen=
shows() {
  local piece i
  for ((i = 0; i < 200; ++i)); do
    while zpty -r -t shell piece; do screen+=$piece; done
    [[ $screen == *$1* ]] && return 0
    sleep 0.1
  done
  return 1
}

shows READY-42
zpty -n -w shell $'kokai import op\t'
shows opinions
zpty -n -w shell $' --dry\t'
shows run
print -r -- "$screen"
